import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildApp } from '../apps/server/src/http/app.ts';
import { importIssue, publishIssue, withdrawIssue } from '../apps/server/src/issues/index.ts';
import { faultsNow, hasBrowser, stage } from './browser.testing.ts';

/** The public pages in a real browser: structure, accessibility, phones, what works without scripts. */

const by = { id: null, name: '测试' };

const withdrawn = [
  '示例区人民政府公报',
  '2023年第2期（总第50期）',
  '2023年3月10日出版',
  '',
  '示例区人民政府文件',
  '示府发〔2023〕9号',
  '示例区人民政府关于整修步道的通知',
  '各镇人民政府：',
  '请于2023年6月底前完成步道整修。',
  '示例区人民政府',
  '2023年2月1日',
].join('\n');

let slug = '';
const served = stage({
  sample: true,
  now: () => new Date('2024-06-01T04:00:00Z'),
  async prepare(db) {
    const sample = await readFile(new URL('../samples/sample-2024-4.txt', import.meta.url), 'utf8');
    const stored = await importIssue(db, { name: 'sample.txt', content: sample, by });
    if (!stored.ok) throw new Error(stored.problem.message);
    slug = stored.value.slug;
    await publishIssue(db, { issueId: stored.value.issueId, seenVersionId: stored.value.versionId, by });

    const old = await importIssue(db, { name: 'old.txt', content: withdrawn, by });
    if (!old.ok) throw new Error(old.problem.message);
    const seen = { issueId: old.value.issueId, seenVersionId: old.value.versionId, by };
    await publishIssue(db, seen);
    await withdrawIssue(db, seen);
  },
});
const { withPage } = served;

/** The address of the first document of the issue whose title has the words. */
async function documentPath(words: string): Promise<string> {
  return withPage(`/issues/${slug}`, async (page) => {
    const href = await page.locator('.contents a', { hasText: words }).first().getAttribute('href');
    if (href === null) throw new Error(`no document about ${words}`);
    return href;
  });
}

const pages: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['home', () => '/'],
  ['all issues', () => '/issues'],
  ['issue', () => `/issues/${slug}`],
  ['foreword', () => `/issues/${slug}/foreword`],
  ['news', () => `/issues/${slug}/news`],
  ['measure with articles', () => documentPath('电梯更新补助办法')],
  ['plan with table', () => documentPath('助餐服务工作方案')],
  ['name list', () => documentPath('领导小组')],
  ['search', () => '/search?q=%E7%94%B5%E6%A2%AF'],
  ['search that finds nothing', () => '/search?q=%E9%BE%98%E9%BE%98%E9%BE%98%E9%BE%98&inForce=1'],
  ['not found', () => '/issues/1999-01'],
];

describe.skipIf(!hasBrowser)('every public page', () => {
  for (const [name, path] of pages) {
    it(`${name} has no accessibility violation, at either width`, async () => {
      const address = await path();
      for (const width of [1440, 390]) {
        await withPage(address, async (page) => expect(await faultsNow(page)).toEqual([]), { width });
      }
    });
  }

  it('says that the data is a sample, has a title of its own and one main heading', async () => {
    for (const path of ['/', '/issues', `/issues/${slug}`]) {
      await withPage(path, async (page) => {
        expect(await page.locator('.sample').textContent()).toContain('示例');
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.title()).toContain('政令通');
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      });
    }
  });
});

describe.skipIf(!hasBrowser)('the issue page', () => {
  it('leads to the foreword, to every document found and to the news', async () => {
    await withPage(`/issues/${slug}`, async (page) => {
      const hrefs = await page
        .locator('.contents a.line')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs.length).toBeGreaterThan(5);
      for (const href of hrefs) {
        const answer = await page.request.get(`${served.base}${href}`);
        expect([href, answer.status()]).toEqual([href, 200]);
      }
    });
  });
});

describe.skipIf(!hasBrowser)('a document', () => {
  it('can be read, quoted and followed without scripts', async () => {
    const path = await documentPath('电梯更新补助办法');
    await withPage(
      `${path}#art_2`,
      async (page) => {
        expect(await page.locator('.masthead').textContent()).toMatch(/文件$/u);
        const clause = page.locator('#art_2');
        expect(await clause.textContent()).toContain('第二条');
        const quote = clause.locator('.quoted-text');
        expect(await quote.isVisible()).toBe(true);
        expect(await quote.textContent()).toMatch(/^《.+》\(.+〔2024〕\d+号\)第二条$/u);
        expect(await clause.locator('button').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  it('copies the citation of a clause', async () => {
    const path = await documentPath('电梯更新补助办法');
    await withPage(`${path}#art_3`, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('#art_3 button.copy').click();
      expect(await page.locator('#art_3 button.copy').textContent()).toBe('已复制');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await page.locator('#art_3 .quoted-text').textContent());
    });
  });

  it('shows beside the words what was read in them, reachable by keyboard', async () => {
    const path = await documentPath('电梯更新补助办法');
    await withPage(path, async (page) => {
      const underlined = page.locator('a.read').first();
      const target = await underlined.getAttribute('href');
      const note = page.locator(`${target}`);
      expect(await note.isVisible()).toBe(true);
      expect(await underlined.getAttribute('aria-describedby')).toBe(target?.slice(1));
      const [words, beside] = [await underlined.boundingBox(), await note.boundingBox()];
      const sheet = await page.locator('.sheet').boundingBox();
      expect(beside?.x ?? 0).toBeGreaterThan((sheet?.x ?? 0) + (sheet?.width ?? 0));
      expect(Math.abs((beside?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(400);
      await underlined.focus();
      expect(await note.evaluate((element) => element.classList.contains('lit'))).toBe(true);
    });
    await withPage(
      path,
      async (page) => {
        const clause = page.locator('.clause', { has: page.locator('.notes') }).first();
        const [text, note] = [
          await clause.locator('.line').boundingBox(),
          await clause.locator('.notes').boundingBox(),
        ];
        expect(note?.y ?? 0).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0) - 1);
      },
      { width: 390 },
    );
  });

  it('is at most forty characters wide', async () => {
    const path = await documentPath('电梯更新补助办法');
    await withPage(path, async (page) => {
      const line = await page.locator('.clause .line').first().boundingBox();
      expect(line?.width ?? 0).toBeLessThanOrEqual(17 * 40 + 1);
    });
  });

  it('says on which day it stands how', async () => {
    const path = await documentPath('电梯更新补助办法');
    await withPage(path, async (page) => {
      expect(await page.locator('.standing .badge').first().textContent()).toMatch(/现行有效|尚未施行/u);
    });
  });
});

describe.skipIf(!hasBrowser)('the search box', () => {
  it('answers while one types and opens what is chosen with the keyboard', async () => {
    await withPage('/', async (page) => {
      const box = page.locator('#q-home');
      await box.fill('电梯');
      const option = page.locator('[role=option]').first();
      await option.waitFor();
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      await box.press('ArrowDown');
      expect(await option.getAttribute('aria-selected')).toBe('true');
      await Promise.all([page.waitForURL(/documents|search/), box.press('Enter')]);
    });
  });

  it('works without scripts and keeps the filters in the address', async () => {
    await withPage(
      '/',
      async (page) => {
        await page.locator('#q-home').fill('电梯');
        await page.locator('#q-home').press('Enter');
        expect(new URL(page.url()).searchParams.get('q')).toBe('电梯');
        expect(await page.locator('.hits mark').first().textContent()).toBe('电梯');
        await page.getByLabel('只看有任务的').check();
        await page.getByRole('button', { name: '应用条件' }).click();
        expect(new URL(page.url()).searchParams.get('duties')).toBe('1');
        await page.locator('.chosen a').click();
        expect(new URL(page.url()).searchParams.get('duties')).toBeNull();
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('what is not there', () => {
  it('answers 404 for an unknown issue, 410 for a withdrawn one, each with a page that leads on', async () => {
    const statuses = await Promise.all(
      [
        '/issues/1999-01',
        '/issues/2023-02',
        '/issues/2023-02/documents/1',
        `/documents/${encodeURIComponent('示府发〔2023〕9号')}`,
      ].map(async (path) => (await fetch(`${served.base}${path}`)).status),
    );
    expect(statuses).toEqual([404, 410, 410, 410]);
    const gone = await served.app.inject('/issues/2023-02');
    expect(gone.body).toContain('撤回');
    expect(gone.body).toContain('href="/issues"');
  });

  it('leads a document number typed with other brackets to its address', async () => {
    const answer = await fetch(`${served.base}/documents/${encodeURIComponent('示府办发[2024]7号')}`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(301);
    expect(decodeURIComponent(answer.headers.get('location') ?? '')).toBe('/documents/示府办发〔2024〕7号');
  });

  it('says how to begin where nothing is published', async () => {
    const empty = await buildApp({ db: await served.createDatabase(), dataDir: '/tmp', sample: false });
    const { body } = await empty.inject('/');
    expect(body).toContain('还没有发布公报');
    expect(body).toContain('/desk/');
    await empty.close();
  });
});
