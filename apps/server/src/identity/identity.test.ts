import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/schema.ts';
import { testDatabases } from '../database/testing.ts';
import { openTestDesk, type TestBrowser, type TestDesk } from '../desk/desk.testing.ts';

const databases = testDatabases();
const password = 'kelp-orbit-tinder-94';
const first = { username: 'chenzhi', displayName: '陈知', password };

let db: Kysely<Database>;
let desk: TestDesk;
let at: number;

beforeEach(async () => {
  at = Date.parse('2026-03-02T01:00:00Z');
  db = await databases.create();
  desk = await openTestDesk(db, { now: () => new Date(at) });
});
afterEach(() => desk.close());

const pass = (hours: number) => {
  at += hours * 3_600_000;
};

async function administrator(): Promise<TestBrowser> {
  const browser = desk.browser();
  await browser.get('/session');
  expect((await browser.post('/setup', first)).status).toBe(200);
  return browser;
}

async function signedIn(
  username: string,
  secret = password,
  from?: { address: string },
): Promise<TestBrowser> {
  const browser = desk.browser(from);
  await browser.get('/session');
  expect((await browser.post('/session', { username, password: secret })).status).toBe(200);
  return browser;
}

const actions = async () =>
  (await db.selectFrom('event').select(['action', 'actor_name']).orderBy('id').execute()).map(
    (event) => `${event.actor_name} ${event.action}`,
  );

describe('the first administrator', () => {
  it('is made by whoever sits at the machine, once, and is signed in', async () => {
    const browser = desk.browser();
    expect((await browser.get('/session')).body).toMatchObject({
      account: null,
      setup: { codeRequired: false },
      demo: null,
    });
    const made = await browser.post('/setup', first);
    expect(made.body).toMatchObject({ account: { username: 'chenzhi', role: 'system' }, setup: null });
    expect(JSON.stringify(made.body)).not.toContain('argon2');
    expect((await browser.get('/accounts')).body).toHaveLength(1);
    expect(await actions()).toEqual(['陈知 account.created', '陈知 session.opened']);

    const second = desk.browser();
    await second.get('/session');
    expect(await second.post('/setup', { ...first, username: 'other' })).toMatchObject({
      status: 409,
      body: { code: 'already-set-up' },
    });
  });

  it.each([
    ['from another machine', { address: '203.0.113.9' }],
    ['through a proxy on the same machine', { headers: { 'x-forwarded-for': '203.0.113.9' } }],
    ['under a public name that leads to loopback', { headers: { host: 'gongbao.example.gov.cn' } }],
    ['from a page of another site', { headers: { origin: 'https://evil.example' } }],
  ])('%s needs the code from the console', async (_where, from) => {
    const browser = desk.browser(from);
    expect((await browser.get('/session')).body.setup).toEqual({ codeRequired: true });
    expect(await browser.post('/setup', first)).toMatchObject({
      status: 403,
      body: { code: 'setup-code-wrong' },
    });
    expect(await browser.post('/setup', { ...first, code: '22222-22222' })).toMatchObject({ status: 403 });
    expect(await db.selectFrom('account').select('id').execute()).toEqual([]);
  });

  it('is one, even when two claim it at the same moment', async () => {
    const browsers = [desk.browser(), desk.browser()];
    await Promise.all(browsers.map((browser) => browser.get('/session')));
    const answers = await Promise.all(
      browsers.map((browser, i) => browser.post('/setup', { ...first, username: `claim${i}` })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(await db.selectFrom('account').select('id').execute()).toHaveLength(1);
  });

  it('is told what is wrong with a password, and nothing is stored', async () => {
    const browser = desk.browser();
    await browser.get('/session');
    expect(await browser.post('/setup', { ...first, password: 'chenzhi2026' })).toMatchObject({
      status: 422,
      body: { code: 'password-weak', field: 'password' },
    });
    expect(await actions()).toEqual([]);
  });
});

describe('a session', () => {
  it('opens for the right password, whatever the case and width of the name', async () => {
    await administrator();
    const browser = await signedIn(' ＣｈｅｎＺｈｉ ');
    expect((await browser.get('/session')).body.account?.displayName).toBe('陈知');
  });

  it('answers a wrong password and a name that does not exist with the same words', async () => {
    await administrator();
    const browser = desk.browser();
    await browser.get('/session');
    const wrong = await browser.post('/session', { username: 'chenzhi', password: 'not-the-password' });
    const nobody = await browser.post('/session', { username: 'nobody-here', password: 'not-the-password' });
    expect(wrong.status).toBe(401);
    expect(nobody).toMatchObject({ status: wrong.status, body: wrong.body });
  });

  it('is kept in the table as a digest: neither cookie nor table holds the other', async () => {
    const browser = await administrator();
    const cookie = decodeURIComponent(browser.cookies.get('zhengling_session') ?? '');
    const [row] = await db.selectFrom('session').selectAll().execute();
    expect(row?.sid).toMatch(/^[\w-]{43}$/);
    expect(cookie).not.toContain(row?.sid);
    const forged = desk.browser();
    forged.cookies.set('zhengling_session', row?.sid ?? '');
    expect((await forged.get('/session')).body.account).toBeNull();
  });

  it('sets a cookie that scripts cannot read and other sites do not send, secure under https', async () => {
    await administrator();
    const login = async (headers: Record<string, string>) => {
      const browser = desk.browser();
      await browser.get('/session');
      const answer = await browser.send('POST', '/session', { username: 'chenzhi', password }, headers);
      return String(answer.headers['set-cookie']);
    };
    const cookie = await login({});
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    expect(await login({ 'x-forwarded-proto': 'https' })).toContain('Secure');
  });

  it('ends after eight idle hours, is kept alive by use, and ends after a day all the same', async () => {
    const browser = await administrator();
    pass(7);
    expect((await browser.get('/session')).body.account).not.toBeNull();
    pass(7);
    expect((await browser.get('/session')).body.account).not.toBeNull();
    pass(9);
    expect((await browser.get('/session')).body.account).toBeNull();

    const busy = await signedIn('chenzhi');
    for (let i = 0; i < 4; i++) {
      pass(5);
      expect((await busy.get('/session')).body.account).not.toBeNull();
    }
    pass(5);
    expect((await busy.get('/session')).body.account).toBeNull();
  });

  it('is closed by signing out: the old cookie opens nothing', async () => {
    const browser = await administrator();
    const stolen = desk.browser();
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    expect((await browser.delete('/session')).body.account).toBeNull();
    expect((await stolen.get('/accounts')).status).toBe(401);
    expect((await actions()).at(-1)).toBe('陈知 session.closed');
  });

  it('survives a restart of the server in the same data directory', async () => {
    const browser = await administrator();
    const again = await openTestDesk(db, { now: () => new Date(at), dataDir: desk.dataDir });
    const same = again.browser();
    for (const [name, value] of browser.cookies) same.cookies.set(name, value);
    expect((await same.get('/session')).body.account?.username).toBe('chenzhi');
    await again.app.close();
  });
});

describe('a change without the CSRF token of its session', () => {
  it('is refused: none, a made-up one, and one from before signing in', async () => {
    const browser = await administrator();
    const token = browser.csrf;
    const anonymous = desk.browser();
    await anonymous.get('/session');
    for (const csrf of [null, 'made-up', anonymous.csrf]) {
      browser.csrf = csrf;
      expect(await browser.post('/accounts', { ...first, username: 'zhouyu', role: 'editor' })).toMatchObject(
        {
          status: 403,
          body: { code: 'csrf' },
        },
      );
    }
    expect(await db.selectFrom('account').select('id').execute()).toHaveLength(1);
    browser.csrf = token;
    expect((await browser.post('/accounts', { ...first, username: 'zhouyu', role: 'editor' })).status).toBe(
      200,
    );
  });
});

describe('guessing', () => {
  it('is stopped after eight tries for one account, says until when, and then allowed again', async () => {
    await administrator();
    const browser = desk.browser({ address: '203.0.113.9' });
    await browser.get('/session');
    for (let i = 0; i < 8; i++) {
      expect(
        (await browser.post('/session', { username: 'chenzhi', password: `guess-number-${i}` })).status,
      ).toBe(401);
    }
    const stopped = await browser.post('/session', { username: 'CHENZHI', password });
    expect(stopped).toMatchObject({ status: 429, body: { code: 'too-many-tries', retryAfter: 900 } });
    expect(stopped.body.message).toContain('09:15');
    expect(stopped.headers['retry-after']).toBe('900');
    pass(0.26);
    expect((await browser.post('/session', { username: 'chenzhi', password })).status).toBe(200);
  });

  it('of many names from one address is stopped too, for that address only', async () => {
    await administrator();
    const browser = desk.browser({ address: '203.0.113.9' });
    await browser.get('/session');
    const statuses: number[] = [];
    for (let i = 0; i < 41; i++) {
      statuses.push(
        (await browser.post('/session', { username: `name${i}`, password: 'guess-guess' })).status,
      );
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    await signedIn('chenzhi', password, { address: '198.51.100.4' });
  });

  it('all at once does not slip through', async () => {
    await administrator();
    const browser = desk.browser({ address: '203.0.113.9' });
    await browser.get('/session');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        browser.post('/session', { username: 'chenzhi', password: `guess-number-${i}` }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(8);
  });
});

describe('accounts', () => {
  const editor = {
    username: 'zhouyu',
    displayName: '周瑜',
    role: 'editor',
    password: 'lantern-72-moss-kite',
  };

  it('are made by administrators; nobody else sees them', async () => {
    const admin = await administrator();
    expect((await admin.post('/accounts', editor)).body).toMatchObject({
      username: 'zhouyu',
      role: 'editor',
    });
    expect((await admin.post('/accounts', { ...editor, username: 'ZHOUYU' })).body.code).toBe(
      'username-taken',
    );
    const other = await signedIn('zhouyu', editor.password);
    expect(await other.get('/accounts')).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect((await desk.browser().get('/accounts')).status).toBe(401);
    expect(await actions()).toContain('陈知 account.created');
  });

  it('shut out at once when disabled', async () => {
    const admin = await administrator();
    const { id } = (await admin.post('/accounts', editor)).body;
    const other = await signedIn('zhouyu', editor.password);
    expect((await admin.patch(`/accounts/${id}`, { disabled: true })).body.disabled).toBe(true);
    expect((await other.get('/session')).body.account).toBeNull();
    const again = desk.browser();
    await again.get('/session');
    expect((await again.post('/session', { username: 'zhouyu', password: editor.password })).status).toBe(
      401,
    );
  });

  it('always leave one system administrator', async () => {
    const admin = await administrator();
    const me = (await admin.get('/session')).body.account?.id;
    expect((await admin.patch(`/accounts/${me}`, { disabled: true })).body.code).toBe('account-own-standing');
    const { id } = (await admin.post('/accounts', { ...editor, role: 'system' })).body;
    const other = await signedIn('zhouyu', editor.password);
    const answers = await Promise.all([
      admin.patch(`/accounts/${id}`, { disabled: true }),
      other.patch(`/accounts/${me}`, { disabled: true }),
    ]);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('get role and unit from the security administrator, as soon as there is one', async () => {
    const admin = await administrator();
    await admin.post('/accounts', { ...editor, role: 'security' });
    const plain = { ...editor, username: 'likai', displayName: '李开' };
    expect(await admin.post('/accounts', plain)).toMatchObject({
      status: 403,
      body: { code: 'grant-not-yours' },
    });
    const { id } = (await admin.post('/accounts', { ...plain, role: null })).body;
    expect((await admin.patch(`/accounts/${id}`, { role: 'editor' })).body.code).toBe('grant-not-yours');
    const newcomer = await signedIn('likai', editor.password);
    expect(await newcomer.get('/issues')).toMatchObject({ status: 403, body: { code: 'no-role' } });

    const security = await signedIn('zhouyu', editor.password);
    expect((await security.post('/accounts', { ...plain, username: 'more', role: null })).status).toBe(403);
    expect((await security.patch(`/accounts/${id}`, { disabled: true })).body.code).toBe(
      'standing-not-yours',
    );
    expect((await security.patch(`/accounts/${id}`, { unitId: 'nobody' })).body.code).toBe('unit-unknown');
    await db
      .insertInto('organisation')
      .values({ id: 'finance', name: '区财政局', kind: 'department' })
      .execute();
    expect(
      (await security.patch(`/accounts/${id}`, { role: 'officer', unitId: 'finance' })).body,
    ).toMatchObject({
      role: 'officer',
      unitId: 'finance',
    });
    // Who grants units finds them by name, and sees the names of those that were given.
    expect((await security.get('/accounts/units')).body).toEqual([{ id: 'finance', name: '区财政局' }]);
    expect((await security.get('/registers/organisations?q=%E8%B4%A2%E6%94%BF')).body).toMatchObject({
      items: [{ id: 'finance', name: '区财政局' }],
    });
    expect((await newcomer.get('/accounts/units')).status).toBe(403);
    expect((await newcomer.get('/issues')).status).toBe(200);
    expect((await newcomer.get('/events')).status).toBe(403);
    expect((await actions()).at(-1)).toBe('周瑜 account.granted');
  });

  it('lose a guarded role when somebody else sets their password', async () => {
    const admin = await administrator();
    const { id } = (await admin.post('/accounts', { ...editor, role: 'security' })).body;
    const reset = await admin.post(`/accounts/${id}/password`, { password: 'moss-kite-lantern-72' });
    expect(reset.body).toMatchObject({ role: null });
    const taken = await signedIn('zhouyu', 'moss-kite-lantern-72');
    expect((await taken.get('/accounts')).status).toBe(403);
  });

  it('are watched by the auditor, who changes nothing', async () => {
    const admin = await administrator();
    await admin.post('/accounts', { ...editor, role: 'auditor' });
    expect((await admin.get('/events')).status).toBe(403);
    const auditor = await signedIn('zhouyu', editor.password);
    const { body } = await auditor.get('/events?action=account.');
    expect(body.items).toMatchObject([{ actor: '陈知', action: 'account.created' }, { actor: '陈知' }]);
    expect((await auditor.get(`/events?q=${encodeURIComponent('zhouyu')}`)).body.items).toHaveLength(1);
    expect((await auditor.get('/events?from=2100-01-01')).body.items).toEqual([]);
    expect((await auditor.post('/accounts', { ...editor, username: 'more' })).status).toBe(403);
    expect((await auditor.get('/issues')).status).toBe(403);
  });

  it('change their own password with the current one, which ends their other sessions', async () => {
    const admin = await administrator();
    const elsewhere = await signedIn('chenzhi');
    expect(
      (await admin.post('/password', { current: 'wrong', next: 'moss-kite-lantern-72' })).body,
    ).toMatchObject({
      code: 'password-wrong',
      field: 'current',
    });
    expect((await admin.post('/password', { current: password, next: 'moss-kite-lantern-72' })).status).toBe(
      200,
    );
    expect((await admin.get('/session')).body.account).not.toBeNull();
    expect((await elsewhere.get('/session')).body.account).toBeNull();
    expect((await actions()).at(-1)).toBe('陈知 account.password-changed');
  });

  it('get a new password from an administrator', async () => {
    const admin = await administrator();
    const { id } = (await admin.post('/accounts', editor)).body;
    const other = await signedIn('zhouyu', editor.password);
    expect((await admin.post(`/accounts/${id}/password`, { password: 'moss-kite-lantern-72' })).status).toBe(
      200,
    );
    expect((await other.get('/session')).body.account).toBeNull();
    await signedIn('zhouyu', 'moss-kite-lantern-72');
    expect((await actions()).filter((line) => line === '陈知 account.password-reset')).toHaveLength(1);
  });
});

describe('sample mode', () => {
  it('shows its demo accounts and lets them in; outside it they are shut out and a first administrator is asked for', async () => {
    const sample = await openTestDesk(db, { sample: true, now: () => new Date(at) });
    const visitor = sample.browser({ address: '203.0.113.9' });
    const { demo, setup } = (await visitor.get('/session')).body;
    expect(setup).toBeNull();
    expect(demo?.accounts.map((account) => account.role)).toEqual([
      'editor',
      'supervisor',
      'officer',
      'officer',
      'leader',
      'system',
      'security',
      'auditor',
    ]);
    const credentials = { username: demo?.accounts[0]?.username ?? '', password: demo?.password ?? '' };
    expect((await visitor.post('/session', credentials)).body.account).toMatchObject({
      demo: true,
      role: 'editor',
    });

    const real = desk.browser();
    for (const [name, value] of visitor.cookies) real.cookies.set(name, value);
    expect((await real.get('/session')).body).toMatchObject({
      account: null,
      demo: null,
      setup: { codeRequired: false },
    });
    expect((await real.post('/session', credentials)).status).toBe(401);
    await sample.close();
  });

  it('has another password after every start', async () => {
    const passwords = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const sample = await openTestDesk(db, { sample: true });
      passwords.add((await sample.browser().get('/session')).body.demo?.password ?? '');
      await sample.close();
    }
    expect(passwords.size).toBe(2);
    expect(await db.selectFrom('account').select('id').execute()).toHaveLength(8);
  });
});
