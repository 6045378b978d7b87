import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { importIssue, publishIssue } from '../apps/server/src/issues/index.ts';
import { faultsNow, hasBrowser, stage } from './browser.testing.ts';

/** The calculators in a real browser: with and without scripts, on phones, by keyboard, on paper. */

const by = { id: null, name: '测试' };

/** A print of the measure that rules stand for, in our own words: only its number and the numbers of its clauses matter. */
const printed = [
  '示例区人民政府公报',
  '2021年第6期（总第60期）',
  '2021年7月10日出版',
  '',
  '示例区应急管理局文件',
  '綦应急发〔2021〕41号',
  '关于印发《示例区安全生产举报奖励办法》的通知',
  '各镇人民政府：',
  '现将《示例区安全生产举报奖励办法》印发给你们，请遵照执行。',
  '示例区应急管理局',
  '2021年6月18日',
  '示例区安全生产举报奖励办法',
  ...[
    '为了鼓励举报，制定本办法。',
    '本办法适用于本区。',
    '举报可以打电话，也可以写信。',
    '受理后六十日内查完；经批准可以再延长三十日。',
    '查实的，按处罚金额的15%奖励。',
    '同一件事只奖励最先举报的人。',
    '查实后二十日内通知领奖。',
    '已经知道的事不奖励。',
    '奖励的钱列入预算。',
  ].map((text, index) => `第${'一二三四五六七八九'.charAt(index)}条 ${text}`),
].join('\n');

const served = stage({
  now: () => new Date('2024-06-01T04:00:00Z'),
  async prepare(db) {
    const stored = await importIssue(db, { name: 'measure.txt', content: printed, by });
    if (!stored.ok) throw new Error(stored.problem.message);
    await publishIssue(db, { issueId: stored.value.issueId, seenVersionId: stored.value.versionId, by });
  },
});
const { withPage } = served;

const plain = { javaScriptEnabled: false } as const;
const reward = '/rules/whistleblower/reward';
const measure = `/documents/${encodeURIComponent('綦应急发〔2021〕41号')}`;
const result = (page: Page) => page.locator('.headline .value').textContent();
const query = (page: Page) => new URL(page.url()).searchParams;

const pages: readonly (readonly [string, string])[] = [
  ['list', '/rules'],
  ['list narrowed to nothing', '/rules?q=zzzz&money=1'],
  ['calculator with a result', `${reward}?matter=violation&penalty=10%E4%B8%87`],
  ['one question at a time, answered wrong', `${reward}?matter=violation&penalty=abc&step=1`],
  ['calculator with a list', '/rules/science-subsidies/patents?owner=enterprise&inventions.size=2'],
  ['calculator that is no longer in force', '/rules/park-settlement/term?on=2024-01-01'],
  ['entitlements', '/entitlements?smart-farm_smartFarm=true&star-listing_starListed=false'],
  ['document with clauses that can be computed', measure],
  ['no such rule', '/rules/no/such'],
];

describe.skipIf(!hasBrowser)('every page of rules', () => {
  for (const [name, path] of pages) {
    it(`${name} has no accessibility violation and does not scroll sideways, at either width`, async () => {
      for (const width of [1440, 390]) {
        await withPage(
          path,
          async (page) => {
            expect(await faultsNow(page)).toEqual([]);
            expect(await page.locator('h1').count()).toBe(1);
          },
          { width },
        );
      }
    });
  }
});

describe.skipIf(!hasBrowser)('a calculator without scripts', () => {
  it('computes what is typed the way people write sums, and its address holds nothing else', async () => {
    await withPage(
      reward,
      async (page) => {
        expect(await page.locator('.headline .value').textContent()).toContain('至多 30万元');
        await page.getByLabel('安全生产违法行为').check();
        await page.getByLabel('行政处罚金额').fill('１0万元');
        await page.getByRole('button', { name: '计算' }).click();
        expect(await result(page)).toBe('15,000元');
        expect([...query(page)]).toEqual([
          ['matter', 'violation'],
          ['penalty', '１0万元'],
        ]);
        expect(await page.locator('#f-penalty-said').textContent()).toBe('读作 100,000元（10万元）');
        expect(await page.locator('#f-deaths-said').textContent()).toContain('不影响结果');
        expect(await page.locator('.assumed').textContent()).toContain('不予奖励的情形：无');
      },
      plain,
    );
  });

  it('says what is wrong beside the field and keeps what was typed and the rest', async () => {
    await withPage(
      `${reward}?matter=violation`,
      async (page) => {
        await page.getByLabel('行政处罚金额').fill('很多');
        await page.getByRole('button', { name: '计算' }).click();
        const field = page.getByLabel('行政处罚金额');
        expect(await field.inputValue()).toBe('很多');
        expect(await field.getAttribute('aria-invalid')).toBe('true');
        expect(await page.locator('#f-penalty-said').textContent()).toContain('看不懂“很多”');
        expect(await page.getByLabel('安全生产违法行为').isChecked()).toBe(true);
        expect(await result(page)).toContain('至多 30万元');
      },
      plain,
    );
  });

  it('asks one question at a time and stops when it is settled', async () => {
    await withPage(
      reward,
      async (page) => {
        await page.getByRole('link', { name: '一题一题地答' }).click();
        const asked = () => page.locator('.left + .field .asked').first().textContent();
        expect(await asked()).toBe('举报事项');
        await page.getByLabel('瞒报、谎报生产安全事故').check();
        await page.getByRole('button', { name: '下一步' }).click();
        const second = await asked();
        expect(['事故等级', '查实的瞒报谎报死亡人数']).toContain(second);
        await page.getByRole('button', { name: '跳过这一题' }).click();
        expect(await asked()).not.toBe(second);
        expect(await page.locator('.skipped').textContent()).toContain(second);
        await page.locator('.skipped a').click();
        expect(await asked()).toBe(second);
        await page.goto(`${served.base}${reward}?matter=concealed-accident&grade=larger&step=1`);
        await page.getByLabel('查实的瞒报谎报死亡人数').fill('2');
        await page.getByRole('button', { name: '下一步' }).click();
        expect(await page.locator('.enough').textContent()).toContain('够了');
        expect(await result(page)).toBe('80,000元');
        await page.locator('.answered a').first().click();
        expect(await page.getByLabel('瞒报、谎报生产安全事故').isChecked()).toBe(true);
      },
      plain,
    );
  });

  it('adds things to a list and takes them away', async () => {
    await withPage(
      '/rules/science-subsidies/patents',
      async (page) => {
        await page.getByLabel('企业', { exact: true }).check();
        await page.locator('.thing').first().locator('input[value=cn]').check();
        await page.getByRole('button', { name: '再加一项' }).click();
        expect(await page.locator('.thing').count()).toBe(2);
        await page.locator('.thing').nth(1).locator('input[value=us]').check();
        await page.getByRole('button', { name: '计算' }).click();
        expect(await result(page)).toBe('30,000元');
        await page.getByRole('button', { name: '去掉第 1 项' }).click();
        expect(await result(page)).toBe('20,000元');
        expect(query(page).get('inventions.size')).toBe('1');
      },
      plain,
    );
  });

  it('says large that a rule is not in force on the day', async () => {
    await withPage(
      `${reward}?on=2021-01-01`,
      async (page) => {
        const standing = page.locator('.rule-standing.not-yet');
        expect(await standing.locator('b').textContent()).toBe('尚未施行');
        await page.getByLabel('按哪一天的规定计算').fill('2021-07-01');
        await page.getByRole('button', { name: '计算' }).click();
        expect(await page.locator('.rule-standing').getAttribute('class')).toContain('in-force');
      },
      plain,
    );
  });

  it('gives examples to start from', async () => {
    await withPage(
      reward,
      async (page) => {
        await page.locator('.examples summary').click();
        await page.locator('.examples a').first().click();
        expect(await result(page)).toMatch(/元$/);
      },
      plain,
    );
  });
});

describe.skipIf(!hasBrowser)('a calculator while one types', () => {
  it('follows, keeps the focus, tells the outcome and keeps the address', async () => {
    await withPage(reward, async (page) => {
      await page.getByLabel('安全生产违法行为').check();
      await page.locator('.next-question', { hasText: '再答一题就能确定' }).waitFor();
      await page.getByLabel('行政处罚金额').pressSequentially('300万');
      await page.locator('.headline .value', { hasText: '300,000元' }).waitFor();
      const focused = await page.evaluate(() => document.activeElement?.id);
      expect(focused).toBe('f-penalty');
      expect(await page.getByLabel('行政处罚金额').inputValue()).toBe('300万');
      expect(await page.locator('#status').textContent()).toBe('奖励金额：300,000元');
      expect(query(page).get('penalty')).toBe('300万');
      await page.reload();
      expect(await result(page)).toBe('300,000元');
    });
  });

  it('does not close what was opened in the reasoning', async () => {
    await withPage(`${reward}?matter=violation&penalty=1000`, async (page) => {
      await page.locator('.interpretations summary').click();
      await page.getByLabel('行政处罚金额').fill('2000');
      await page.locator('.headline .value', { hasText: '300元' }).waitFor();
      expect(await page.locator('.interpretations').getAttribute('open')).not.toBeNull();
    });
  });

  it('adds a thing to a list without losing the rest, and enters it', async () => {
    await withPage('/rules/science-subsidies/patents', async (page) => {
      await page.getByLabel('企业', { exact: true }).check();
      await page.locator('.thing').first().locator('input[value=cn]').check();
      await page.getByRole('button', { name: '再加一项' }).click();
      await page.locator('.thing').nth(1).waitFor();
      const within = await page.evaluate(() => document.activeElement?.closest('.thing')?.textContent);
      expect(within).toContain('第 2 项');
      expect(await page.locator('.thing').first().locator('input[value=cn]').isChecked()).toBe(true);
      await page.locator('.thing').nth(1).locator('input[value=jp]').check();
      await page.locator('.headline .value', { hasText: '30,000元' }).waitFor();
    });
  });

  it('copies a link that shows the same again on another day', async () => {
    await withPage(`${reward}?matter=violation&penalty=100000`, async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: '复制链接' }).click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).searchParams.get('on')).toBe('2024-06-01');
      await page.goto(link);
      expect(await result(page)).toBe('15,000元');
    });
  });

  it('can be worked with the keyboard alone', async () => {
    await withPage(reward, async (page) => {
      await page.locator('input[name=matter]').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-penalty');
      await page.keyboard.type('100000');
      await page.keyboard.press('Enter');
      await page.locator('.headline .value', { hasText: '15,000元' }).waitFor();
    });
  });
});

describe.skipIf(!hasBrowser)('the reasoning and the document', () => {
  it('lead to each other, clause by clause', async () => {
    await withPage(`${reward}?matter=violation&penalty=100000`, async (page) => {
      const link = page.locator('.reasoning a.clause-ref', { hasText: '第八条' }).first();
      expect(await link.getAttribute('href')).toBe(`${measure}#art_8`);
      await link.click();
      const clause = page.locator('#art_8');
      expect(await clause.textContent()).toContain('已经知道的事不奖励');
      await clause.locator('.note.rule a').click();
      expect(new URL(page.url()).pathname).toBe(reward);
    });
  });

  it('says of a document which rules it holds, and links only what is published', async () => {
    await withPage(measure, async (page) => {
      expect(await page.locator('.facts .calculators').textContent()).toContain('可以计算');
      expect(await page.locator('.note.planned').first().textContent()).toContain('计划中');
    });
    await withPage('/rules/loan-risk-fund/filing', async (page) => {
      expect(await page.locator('.basis').textContent()).toContain('未导入');
      expect(await page.locator('.basis a').count()).toBe(0);
    });
  });
});

describe.skipIf(!hasBrowser)('the list of rules', () => {
  it('is searched and narrowed without scripts, the filters in the address', async () => {
    await withPage(
      '/rules',
      async (page) => {
        await page.getByRole('searchbox', { name: '查找规定' }).fill('专利');
        await page.getByLabel('只看能得到钱的').check();
        await page.getByRole('button', { name: '应用条件' }).click();
        expect(query(page).get('money')).toBe('1');
        const titles = await page.locator('.rule-title a').allInnerTexts();
        expect(titles).toContain('一件发明专利的资助');
        expect(titles.length).toBeLessThan(10);
        await page.locator('.rule-title a', { hasText: '一件发明专利的资助' }).click();
        expect(await page.locator('h1').textContent()).toBe('一件发明专利的资助');
      },
      plain,
    );
  });
});

describe.skipIf(!hasBrowser)('what a firm is entitled to', () => {
  it('is sorted without scripts, with reasons, sums that are not summed blindly, and a way to each calculator', async () => {
    await withPage(
      '/entitlements',
      async (page) => {
        expect(await page.locator('.claims.getting').count()).toBe(0);
        await page.locator('#f-smart-farm_smartFarm-field').getByLabel('是', { exact: true }).check();
        await page.getByLabel('有效期内的市级以上高新技术产品').fill('2');
        await page.getByRole('button', { name: '算一算' }).click();
        expect(await page.locator('.claims.getting').textContent()).toContain('3万元');
        expect(await page.locator('.totals').textContent()).toContain('50,000元');
        expect(await page.locator('.totals .caution').textContent()).toContain('不累加');
        await page.goto(`${page.url()}&star-listing_starListed=false`);
        expect(await page.locator('.claims.not').textContent()).toContain('已在科创板成功上市：否');
        await page.locator('.claims.getting .claim-line a').first().click();
        expect(await result(page)).toBe('30,000元');
      },
      plain,
    );
  });

  it('follows while one answers, and asks one question at a time', async () => {
    await withPage('/entitlements', async (page) => {
      await page.locator('#f-smart-farm_smartFarm-field').getByLabel('是', { exact: true }).check();
      await page.locator('.claims.getting').waitFor();
      expect(await page.locator('#status').textContent()).toContain('能得到 1 项');
      await page.getByRole('link', { name: '一题一题地答' }).click();
      expect(await page.locator('.answered').textContent()).toContain('是');
      const before = await page.locator('.left').textContent();
      await page.getByRole('button', { name: '跳过这一题' }).click();
      expect(await page.locator('.left').textContent()).not.toBe(before);
    });
  });
});

describe.skipIf(!hasBrowser)('on paper', () => {
  it('a calculation is one page with the day, the answers, the result, the reasons and the address', async () => {
    await withPage(`${reward}?matter=violation&penalty=100000`, async (page) => {
      const pdf = await page.pdf({ format: 'A4' });
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
      expect(sheets).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      for (const [place, words] of [
        ['.on-paper', '2024年6月1日'],
        ['.on-paper', '行政处罚金额'],
        ['.headline .value', '15,000元'],
        ['.why', '第五条'],
      ] as const) {
        expect(await page.locator(place).isVisible()).toBe(true);
        expect(await page.locator(place).textContent()).toContain(words);
      }
      expect(await page.locator('.again-at').textContent()).toContain(
        `${served.base}${reward}?matter=violation`,
      );
      expect(await page.locator('.asking').isVisible()).toBe(false);
    });
  });
});

describe('addresses', () => {
  it('that nobody made are answered, not failed at', async () => {
    for (const path of [
      `${reward}?penalty=${'9'.repeat(3000)}`,
      `${reward}?matter=${encodeURIComponent('<script>')}&on=2021-99-99&step=1&ask=constructor&skip=__proto__`,
      '/rules/science-subsidies/patents?inventions.size=999999999',
      '/rules/science-subsidies/patents?add=constructor&remove=inventions.-1',
      '/rules/__proto__/toString',
      '/rules?document=%00&q=%00',
      '/entitlements?on=%E0%A4%A',
    ]) {
      const answer = await fetch(`${served.base}${path}`);
      expect(answer.status, path).toBeLessThan(500);
      expect(await answer.text(), path).not.toContain('<script>"');
    }
  });

  it('are sent on once to the tidy form', async () => {
    const answer = await fetch(`${served.base}${reward}?penalty=&matter=violation&utm=1`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${reward}?matter=violation`);
    const again = await fetch(`${served.base}${reward}?matter=violation`, { redirect: 'manual' });
    expect(again.status).toBe(200);
  });
});
