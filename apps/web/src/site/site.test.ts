import { maskDocument } from '@zhengling/gazette';
import { describe, expect, it } from 'vitest';
import { fixtureDocument, fixtureDocumentView, fixtureIssue, fixtureSite } from './fixture.testing.ts';
import { renderDocument, renderHome, renderIssue, renderMessage, renderSearch } from './index.ts';

const page = renderDocument({ ...fixtureDocumentView, document: maskDocument(fixtureDocument) });

/** What a reader sees: tags away, entities back. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

describe('a document page', () => {
  it('sets masthead, number, title, addressees, signature, copies and imprint', () => {
    const text = textOf(page);
    for (const part of [
      '示例区人民政府办公室文件',
      '示府办发〔2024〕7号',
      '关于印发示例区老旧电梯更新补助办法（试行）的通知',
      '各街道办事处、各镇人民政府，区政府各部门：',
      '抄送：区委办公室，区人大常委会办公室。',
      '2024年4月19日印发',
      '（此件公开发布）',
    ]) {
      expect(text).toContain(part);
    }
    expect(page).toMatch(/class="signature"[^>]*><p>示例区人民政府办公室<\/p><p>2024年4月18日<\/p>/u);
  });

  it('says that it is public in the words of the print', () => {
    const printed = { ...fixtureDocumentView.printed, disclosure: '(此件公开公布)' };
    const text = textOf(renderDocument({ ...fixtureDocumentView, printed }));
    expect(text).toContain('（此件公开公布）');
    expect(text).not.toContain('此件公开发布');
  });

  it('announces the attachments where the print does, and names who had it printed', () => {
    const list = /<div class="attachment-list">.*?<\/div>/u.exec(page)?.[0] ?? '';
    expect(textOf(list)).toContain('附件：1.重点任务分解表');
    expect(page.indexOf(list)).toBeGreaterThan(page.indexOf('id="instrument"'));
    expect(textOf(page)).toContain('示例区人民政府政务公开办公室2024年4月19日印发');
    const unannounced = { ...fixtureDocumentView.printed, announcedIn: null };
    expect(renderDocument({ ...fixtureDocumentView, printed: unannounced })).not.toContain('attachment-list');
  });

  it('says from which day a document is in force that names none', () => {
    const reason = (signed: string | null, printed: string | null) =>
      textOf(
        renderDocument({
          ...fixtureDocumentView,
          document: { ...fixtureDocument, signed, printed },
          validity: { state: 'in-force', since: '2024-04-18', until: null, basis: null, by: null },
        }),
      );
    expect(reason('2024-04-18', '2024-04-19')).toContain('自成文之日起');
    expect(reason(null, '2024-04-18')).toContain('自印发之日（2024年4月18日）起');
    expect(reason(null, null)).toContain('未印成文日期，自公报出版之日（2024年4月18日）起');
    expect(reason(null, null)).not.toContain('自成文之日起');
  });

  it('gives every clause its address, once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    for (const id of [
      'art_1',
      'art_2',
      'art_2__para_2__item_1',
      'chp_1',
      'att_1__table_1',
      'att_2__block_3',
    ]) {
      expect(ids.filter((one) => one === id)).toEqual([id]);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('quotes a clause of the enclosed measure by its title, number and place', () => {
    expect(textOf(page)).toContain(
      '《示例区老旧电梯更新补助办法（试行）》(示府办发〔2024〕7号)第二条第二款第（一）项',
    );
  });

  it('underlines units and times, says beside them what they were read as, and links what is cited', () => {
    expect(page).toMatch(/<a class="read unit"[^>]*>区市场监管局<\/a>/u);
    expect(page).toMatch(/<a class="read time"[^>]*title="读作：每季度25日"[^>]*>每季度末月 25 日前<\/a>/u);
    expect(page).toMatch(
      /<a class="cited" href="\/documents\/%E7%A4%BA"[^>]*>《示例区政务公开办法》（示府发〔2023〕4号）<\/a>/u,
    );
    for (const [, target] of page.matchAll(/aria-describedby="(note-\d+)"/g)) {
      expect(page).toContain(`id="${target}"`);
    }
  });

  it('says a time once where it is the date of a duty', () => {
    expect(page.match(/每季度25日<\/b>/gu)).toHaveLength(1);
  });

  it('sets tables with header cells, spans and groups, and name lists in columns', () => {
    expect(page).toMatch(/<th scope="col"[^>]*colSpan="2"|<th scope="col"[^>]*colspan="2"/u);
    expect(page).toContain('<tr class="group">');
    expect(page).toMatch(/<td class="figure">1,203\.00<\/td>/u);
    expect(page).toMatch(/<span class="role again">成员：<\/span>/u);
    expect(page).toContain('（略）');
  });

  it('escapes what the print says and keeps personal numbers back', () => {
    expect(page).not.toContain('<b>"');
    expect(page).toContain('公布首批更新名单 &lt;b&gt;');
    expect(page).not.toContain('13912345678');
    expect(page).toContain('139****5678');
  });

  it('has nothing inline: no style, no script text, no handler', () => {
    expect(page).not.toMatch(/ style="| on[a-z]+="|<style|<script[^>]*>[^<]/u);
  });

  it('tells a repealed document from one in force, in words', () => {
    const repealed = renderDocument({
      ...fixtureDocumentView,
      validity: {
        state: 'repealed',
        since: '2025-01-01',
        until: null,
        basis: null,
        by: { href: '/documents/x', label: '示府办发〔2025〕1号' },
      },
    });
    expect(textOf(repealed)).toContain('已废止');
    expect(textOf(repealed)).toContain('自2025年1月1日起被 示府办发〔2025〕1号 废止');
    expect(textOf(page)).toContain('现行有效');
  });
});

describe('an issue page', () => {
  it('prints sections, titles and pages of the contents, and links those that were found', () => {
    const issue = renderIssue(fixtureSite, fixtureIssue);
    expect(issue.match(/<a class="line"/g)).toHaveLength(3);
    expect(issue.match(/<span class="line">/g)).toHaveLength(1);
    expect(textOf(issue)).toContain('第9页');
    expect(textOf(issue)).not.toContain('△');
  });
});

describe('the home page', () => {
  it('says what to do while nothing is published', () => {
    const home = renderHome({
      ...fixtureSite,
      gazette: null,
      sample: false,
      latest: null,
      earlier: [],
      recent: [],
      rules: { total: 0, some: [] },
    });
    expect(textOf(home)).toContain('还没有发布公报');
    expect(textOf(home)).not.toContain('示例数据');
    expect(home).not.toContain('home-registers');
  });

  it('leads to the registers, the public lists and the same as data, from every foot as well', () => {
    for (const address of ['/registers/groups', '/registers/posts', '/training-schools', '/api/openapi.json'])
      expect(page.slice(page.indexOf('<footer')), address).toContain(`href="${address}"`);
  });
});

describe('the search page', () => {
  it('escapes the query and offers a way out of filters that leave nothing', () => {
    const search = renderSearch({
      ...fixtureSite,
      query: '<script>alert(1)</script>',
      filters: { kind: '通知', issuer: null, year: 2024, inForce: true, duties: false },
      page: 1,
      pageSize: 10,
      total: 0,
      notice: null,
      hits: [],
      kinds: [],
      issuers: [],
      years: [],
    });
    expect(search).not.toContain('<script>alert');
    expect(search).toContain('href="/search?q=%3Cscript%3Ealert%281%29%3C%2Fscript%3E"');
    expect(textOf(search)).toContain('没有找到');
  });
});

describe('a message page', () => {
  it('says what happened, what to do, and leads on', () => {
    const message = renderMessage({ ...fixtureSite, status: 410, title: '已经撤回', lines: ['请看别的。'] });
    expect(textOf(message)).toContain('请看别的。');
    expect(message).toContain('href="/issues"');
  });
});
