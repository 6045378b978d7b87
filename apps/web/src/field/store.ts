import type { ChecklistDefinition, OperationAnswer, OperationBody } from '@zhengling/work';
import { settledOperation } from '@zhengling/work';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type {
  FieldAccount,
  FieldPackage,
  FieldVisit,
  KeptPhoto,
  OwnAnswer,
  OwnProgress,
  Queued,
  Unit,
} from './stored.ts';

interface Schema extends DBSchema {
  meta: { key: string; value: unknown };
  checklists: { key: string; value: ChecklistDefinition };
  visits: { key: string; value: FieldVisit };
  answers: { key: [string, string, number]; value: OwnAnswer };
  progress: { key: [string, number]; value: OwnProgress };
  operations: { key: number; value: Queued; indexes: { id: string } };
  /** The last operation of an account for a visit: what the next one comes after. */
  tails: { key: [string, number]; value: { visit: string; account: number; last: string } };
  photos: { key: string; value: PhotoFacts };
  /** Apart from what is said of them: lists are read at every tap, pictures are not. */
  photoBytes: { key: string; value: ArrayBuffer };
}

type Database = IDBPDatabase<Schema>;
type PhotoFacts = Omit<KeptPhoto, 'bytes'>;

const open = () =>
  openDB<Schema>('zhengling-field', 1, {
    upgrade(db) {
      db.createObjectStore('meta');
      db.createObjectStore('checklists', { keyPath: 'id' });
      db.createObjectStore('visits', { keyPath: 'key' });
      db.createObjectStore('answers', { keyPath: ['visit', 'point', 'account'] });
      db.createObjectStore('progress', { keyPath: ['visit', 'account'] });
      db.createObjectStore('operations', { keyPath: 'n', autoIncrement: true }).createIndex(
        'id',
        'operation.id',
        {
          unique: true,
        },
      );
      db.createObjectStore('tails', { keyPath: ['visit', 'account'] });
      db.createObjectStore('photos', { keyPath: 'sha256' });
      db.createObjectStore('photoBytes');
    },
  });

/** Everything that lies on the phone, as the pages show it. */
export interface Held {
  readonly account: FieldAccount | null;
  readonly fetchedAt: string | null;
  readonly units: readonly Unit[];
  readonly checklists: ReadonlyMap<string, ChecklistDefinition>;
  readonly visits: readonly FieldVisit[];
  readonly answers: readonly OwnAnswer[];
  readonly progress: readonly OwnProgress[];
  readonly queue: readonly Queued[];
  /** Without their bytes. */
  readonly photos: readonly PhotoFacts[];
}

/** The phone's own database. Whatever is told to it is on the disk of the phone when the promise is kept. */
export class Store {
  readonly #db: Database;

  private constructor(db: Database) {
    this.#db = db;
  }

  static async open(): Promise<Store> {
    return new Store(await open());
  }

  async held(): Promise<Held> {
    const db = this.#db;
    const [account, fetchedAt, units, checklists, visits, answers, progress, queue, photos] =
      await Promise.all([
        db.get('meta', 'account'),
        db.get('meta', 'fetchedAt'),
        db.get('meta', 'units'),
        db.getAll('checklists'),
        db.getAll('visits'),
        db.getAll('answers'),
        db.getAll('progress'),
        db.getAll('operations'),
        db.getAll('photos'),
      ]);
    return {
      account: (account as FieldAccount | undefined) ?? null,
      fetchedAt: (fetchedAt as string | undefined) ?? null,
      units: (units as readonly Unit[] | undefined) ?? [],
      checklists: new Map(checklists.map((one) => [one.id, one])),
      visits,
      answers,
      progress,
      queue,
      photos,
    };
  }

  /**
   * Takes what the server gave. What it no longer gives is cleared off the phone, unless something of it is still
   * here that the server lacks: an operation that waits or was refused, a text, a photograph.
   */
  async take(given: FieldPackage, at: string): Promise<void> {
    const tx = this.#db.transaction(
      ['meta', 'checklists', 'visits', 'operations', 'answers', 'progress', 'tails', 'photos', 'photoBytes'],
      'readwrite',
    );
    const [queue, answers, photos, progress, tails] = await Promise.all([
      tx.objectStore('operations').getAll(),
      tx.objectStore('answers').getAll(),
      tx.objectStore('photos').getAll(),
      tx.objectStore('progress').getAll(),
      tx.objectStore('tails').getAll(),
    ]);
    const kept = new Set([
      ...given.visits.map(({ key }) => key),
      ...queue.map(({ operation }) => operation.visit),
      ...answers.filter(({ dirty }) => dirty).map(({ visit }) => visit),
      ...photos.filter(({ stored }) => !stored).map(({ visit }) => visit),
    ]);
    const visits = tx.objectStore('visits');
    for (const { key } of await visits.getAll()) if (!kept.has(key)) await visits.delete(key);
    for (const { visit, point, account } of answers)
      if (!kept.has(visit)) await tx.objectStore('answers').delete([visit, point, account]);
    for (const { visit, account } of progress)
      if (!kept.has(visit)) await tx.objectStore('progress').delete([visit, account]);
    for (const { visit, account } of tails)
      if (!kept.has(visit)) await tx.objectStore('tails').delete([visit, account]);
    for (const { visit, sha256 } of photos)
      if (!kept.has(visit)) {
        await tx.objectStore('photos').delete(sha256);
        await tx.objectStore('photoBytes').delete(sha256);
      }
    for (const visit of given.visits) await visits.put(visit);
    for (const one of given.checklists) await tx.objectStore('checklists').put(one);
    const meta = tx.objectStore('meta');
    await meta.put(given.account, 'account');
    await meta.put(given.units, 'units');
    await meta.put(at, 'fetchedAt');
    await tx.done;
  }

  /** Writes text that is being typed; no operation yet. */
  async draft(answer: OwnAnswer): Promise<void> {
    await this.#db.put('answers', { ...answer, dirty: true });
  }

  /** The answer and its operation, both or neither. */
  async answer(answer: OwnAnswer, operation: Making): Promise<void> {
    await this.#make(operation, async (tx) => {
      await tx.objectStore('answers').put({ ...answer, dirty: false });
    });
  }

  async addPhoto({ bytes, ...facts }: KeptPhoto): Promise<void> {
    const tx = this.#db.transaction(['photos', 'photoBytes'], 'readwrite', { durability: 'strict' });
    if ((await tx.objectStore('photos').get(facts.sha256)) === undefined) {
      await tx.objectStore('photos').put(facts);
      await tx.objectStore('photoBytes').put(bytes, facts.sha256);
    }
    await tx.done;
  }

  async photoBytes(sha256: string): Promise<ArrayBuffer | undefined> {
    return this.#db.get('photoBytes', sha256);
  }

  async settlePhoto(sha256: string, change: Pick<KeptPhoto, 'stored' | 'refused'>): Promise<void> {
    const tx = this.#db.transaction('photos', 'readwrite');
    const photo = await tx.store.get(sha256);
    if (photo !== undefined) await tx.store.put({ ...photo, ...change });
    await tx.done;
  }

  async openVisit(visit: FieldVisit, operation: Making): Promise<void> {
    await this.#make(operation, async (tx) => {
      await tx.objectStore('visits').put({ ...visit, here: true });
    });
  }

  async start(operation: Making): Promise<void> {
    await this.#make(operation, async () => undefined);
  }

  async finish(progress: OwnProgress, operation: Making): Promise<void> {
    await this.#make(operation, async (tx) => {
      await tx.objectStore('progress').put(progress);
    });
  }

  async #make(
    { account, id, visit, at, body, words }: Making,
    effect: (tx: ReturnType<Store['writing']>) => Promise<void>,
  ): Promise<void> {
    const tx = this.writing();
    const tail = await tx.objectStore('tails').get([visit, account]);
    // `n` is given by the database.
    const queued: Omit<Queued, 'n'> = {
      account,
      words,
      refused: null,
      operation: { id, visit, after: tail?.last ?? null, at, body },
    };
    await tx.objectStore('operations').add(queued as Queued);
    await tx.objectStore('tails').put({ visit, account, last: id });
    await effect(tx);
    await tx.done;
  }

  writing() {
    return this.#db.transaction(['operations', 'tails', 'answers', 'visits', 'progress'], 'readwrite', {
      durability: 'strict',
    });
  }

  /** The oldest operations of an account that wait, at most `most`. */
  async waiting(account: number, most: number): Promise<readonly Queued[]> {
    const found: Queued[] = [];
    let cursor = await this.#db.transaction('operations').store.openCursor();
    while (cursor !== null && found.length < most) {
      if (cursor.value.account === account && cursor.value.refused === null) found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  }

  /**
   * Takes the server's answers: what is done leaves the queue, what is refused stays in it with the reason. An answer to
   * something that is not in the queue (an old answer that comes twice) changes nothing. Answers how many were settled.
   */
  async settle(answers: readonly OperationAnswer[]): Promise<number> {
    const tx = this.#db.transaction(['operations', 'tails'], 'readwrite', { durability: 'strict' });
    const operations = tx.objectStore('operations');
    let settled = 0;
    for (const { id, outcome, reason } of answers) {
      const queued = await operations.index('id').get(id);
      if (queued === undefined || queued.refused !== null) continue;
      switch (settledOperation(outcome)) {
        case 'done':
          await operations.delete(queued.n);
          settled += 1;
          break;
        case 'refused': {
          await operations.put({ ...queued, refused: reason ?? unexplained });
          settled += 1;
          if (reason?.code !== 'operation-unreadable' && reason?.code !== 'operation-reused') break;
          // The server has not kept this one: what comes after it would wait for it for ever.
          for (const other of await operations.getAll())
            if (other.operation.after === id)
              await operations.put({
                ...other,
                operation: { ...other.operation, after: queued.operation.after },
              });
          break;
        }
        case 'kept':
          break;
      }
    }
    await tx.done;
    return settled;
  }

  /**
   * The server waits for an operation that this phone no longer has (its data were restored from before): the first in
   * the queue starts a new chain.
   */
  async unchain(n: number): Promise<boolean> {
    const tx = this.#db.transaction('operations', 'readwrite');
    const queued = await tx.store.get(n);
    const after = queued?.operation.after ?? null;
    const still = after === null ? undefined : await tx.store.index('id').get(after);
    const cut = queued !== undefined && after !== null && (still === undefined || still.refused !== null);
    if (cut) await tx.store.put({ ...queued, operation: { ...queued.operation, after: null } });
    await tx.done;
    return cut;
  }
}

export interface Making {
  readonly account: number;
  readonly id: string;
  readonly visit: string;
  readonly at: string;
  readonly body: OperationBody;
  readonly words: string;
}

const unexplained = {
  code: 'unexplained',
  message: '服务器没有记入这一条，也没有说明原因。',
  hint: '内容还留在手机里，请告诉管理员。',
};
