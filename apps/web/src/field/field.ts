import { type Answer, type Point, type Present, plannedVisit } from '@zhengling/work';
import { drain } from './drain.ts';
import { type Line, LineError, type LineTrouble } from './line.ts';
import { compress } from './photograph.ts';
import type { Held, Making, Store } from './store.ts';
import type { FieldVisit, OwnAnswer } from './stored.ts';

export interface Snapshot {
  readonly held: Held;
  /** What stands in the way at the moment; null while there is nothing. */
  readonly trouble: LineTrouble | null;
  readonly sending: boolean;
  /** The last thing written did not get onto the phone's disk. */
  readonly unsaved: boolean;
  /** Who is signed in as far as the server has said; undefined before it has. */
  readonly signedIn: number | null | undefined;
}

const answerWords: Readonly<Record<Answer, string>> = { pass: '合格', fail: '不合格', na: '不适用' };

/** The state of the app: what is on the phone, and how it stands with the server. */
export class Field {
  readonly #store: Store;
  readonly #line: Line;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #wait = 2_000;
  readonly #started = new Set<string>();

  constructor(store: Store, line: Line, held: Held) {
    this.#store = store;
    this.#line = line;
    this.#snapshot = { held, trouble: null, sending: false, unsaved: false, signedIn: undefined };
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot => this.#snapshot;

  #change(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #reload = async (): Promise<void> => this.#change({ held: await this.#store.held() });

  /** The account whose work lies here: it can go on without a network. */
  get #account(): number {
    const { account } = this.#snapshot.held;
    if (account === null) throw new Error('nobody has signed in on this phone');
    return account.id;
  }

  /** Sends and fetches now; and again later where the line does not hold. One tab at a time. */
  sync = async (): Promise<void> => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await navigator.locks.request('field-sync', { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      this.#change({ sending: true });
      try {
        const account = await this.#line.session();
        this.#change({ signedIn: account?.id ?? null });
        if (account === null) throw new LineError('signed-out');
        await this.#commitDrafts();
        await drain(this.#store, this.#line, account.id, this.#reload);
        await this.#store.take(await this.#line.pull(), new Date().toISOString());
        this.#wait = 2_000;
        this.#change({ trouble: null });
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        this.#change({ trouble: error.trouble });
        this.#later();
      } finally {
        this.#change({ sending: false });
        await this.#reload();
      }
    });
  };

  #later(): void {
    this.#timer = setTimeout(() => void this.sync(), this.#wait);
    this.#wait = Math.min(60_000, this.#wait * 2);
  }

  /** After something was written: soon, but not while one is still tapping. */
  #soon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.sync(), 1_500);
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.#line.signIn(username, password);
    this.#wait = 2_000;
    await this.sync();
  }

  async answer(visit: FieldVisit, point: Point, change: Partial<OwnAnswer>, typing = false): Promise<void> {
    const account = this.#account;
    const now = new Date().toISOString();
    const before = this.ownAnswer(visit, point.id);
    const next: OwnAnswer = {
      visit: visit.key,
      point: point.id,
      account,
      answer: 'fail',
      major: false,
      note: '',
      photos: [],
      ...before,
      ...change,
      at: now,
      dirty: typing,
    };
    // Shown at once; on the disk of the phone a moment later.
    const { held } = this.#snapshot;
    const others = held.answers.filter(
      (one) => one.visit !== next.visit || one.point !== next.point || one.account !== account,
    );
    this.#change({ held: { ...held, answers: [...others, next] } });
    await this.#written(
      typing ? this.#store.draft(next) : this.#store.answer(next, this.#answerMaking(visit, point, next)),
    );
    await this.#reload();
    if (!typing) this.#soon();
  }

  /** A phone that has no room left must say so: what was tapped is not kept. */
  async #written(work: Promise<void>): Promise<void> {
    try {
      await work;
      if (this.#snapshot.unsaved) this.#change({ unsaved: false });
    } catch {
      this.#change({ unsaved: true });
    }
  }

  /** What was typed and not yet told becomes an operation: on leaving the text, the page, the app. */
  commitDrafts = async (): Promise<void> => {
    await this.#commitDrafts();
    await this.#reload();
    this.#soon();
  };

  async #commitDrafts(): Promise<void> {
    const { answers, visits, checklists } = await this.#store.held();
    for (const draft of answers.filter(({ dirty }) => dirty)) {
      const visit = visits.find(({ key }) => key === draft.visit);
      const list = visit === undefined ? undefined : checklists.get(visit.checklist);
      const point = list?.groups.flatMap(({ points }) => points).find(({ id }) => id === draft.point);
      if (visit !== undefined && point !== undefined)
        await this.#store.answer(draft, this.#answerMaking(visit, point, draft));
    }
  }

  #answerMaking(
    visit: FieldVisit,
    point: Point,
    { account, at, answer, major, note, photos }: OwnAnswer,
  ): Making {
    return {
      account,
      id: crypto.randomUUID(),
      visit: visit.key,
      at,
      body: { type: 'answer', point: point.id, answer, major, note, photos },
      words: `${visit.place} · ${point.text} · ${answerWords[answer]}`,
    };
  }

  /** Own answer: what was given on this phone, else what the server knows of this account. */
  ownAnswer(visit: FieldVisit, point: string): OwnAnswer | null {
    const account = this.#account;
    const own = this.#snapshot.held.answers.find(
      (one) => one.visit === visit.key && one.point === point && one.account === account,
    );
    if (own !== undefined) return own;
    const given = visit.state.answers[point]?.find(({ by }) => by.account === account);
    return given === undefined ? null : { ...given, visit: visit.key, point, account, dirty: false };
  }

  async photograph(visit: FieldVisit, point: Point, file: Blob): Promise<void> {
    const { sha256, bytes } = await compress(file);
    const account = this.#account;
    await this.#store.addPhoto({
      sha256,
      bytes,
      visit: visit.key,
      point: point.id,
      account,
      stored: false,
      refused: null,
    });
    const photos = this.ownAnswer(visit, point.id)?.photos ?? [];
    if (!photos.includes(sha256)) await this.answer(visit, point, { photos: [...photos, sha256] });
  }

  async removePhoto(visit: FieldVisit, point: Point, sha256: string): Promise<void> {
    const photos = this.ownAnswer(visit, point.id)?.photos ?? [];
    await this.answer(visit, point, { photos: photos.filter((one) => one !== sha256) });
  }

  photoBytes = (sha256: string) => this.#store.photoBytes(sha256);

  async openVisit(checklist: string, place: string, unit: string | null): Promise<string> {
    const list = this.#snapshot.held.checklists.get(checklist);
    if (list === undefined) throw new Error(`no checklist ${checklist}`);
    const key = crypto.randomUUID();
    const at = new Date().toISOString();
    await this.#store.openVisit(
      {
        key,
        checklist,
        checklistTitle: list.title,
        place,
        unit: this.#snapshot.held.units.find(({ id }) => id === unit) ?? null,
        plannedOn: null,
        windowFrom: null,
        windowTo: null,
        half: null,
        stage: 'under-way',
        targets: [],
        state: plannedVisit,
      },
      {
        account: this.#account,
        id: crypto.randomUUID(),
        visit: key,
        at,
        body: { type: 'open', checklist, place, placeKey: null, unit },
        words: `${place} · 新开一次检查`,
      },
    );
    await this.#reload();
    this.#soon();
    return key;
  }

  async start(visit: FieldVisit): Promise<void> {
    const account = this.#account;
    const begun =
      visit.stage !== 'planned' ||
      this.#snapshot.held.answers.some((one) => one.visit === visit.key && one.account === account) ||
      this.#snapshot.held.queue.some(({ operation }) => operation.visit === visit.key);
    if (begun || this.#started.has(visit.key)) return;
    this.#started.add(visit.key);
    await this.#store.start({
      account,
      id: crypto.randomUUID(),
      visit: visit.key,
      at: new Date().toISOString(),
      body: { type: 'start' },
      words: `${visit.place} · 开始检查`,
    });
    await this.#reload();
    this.#soon();
  }

  async finish(visit: FieldVisit, present: readonly Present[], note: string): Promise<void> {
    await this.#commitDrafts();
    const at = new Date().toISOString();
    const account = this.#account;
    await this.#store.finish(
      { visit: visit.key, account, finishedAt: at },
      {
        account,
        id: crypto.randomUUID(),
        visit: visit.key,
        at,
        body: { type: 'finish', present, note },
        words: `${visit.place} · 完成检查`,
      },
    );
    await this.#reload();
    this.#soon();
  }
}
