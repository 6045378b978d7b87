import type { Duty, TextNode } from '@zhengling/gazette';
import { describe, expect, it } from 'vitest';
import { fixtureDocument, fixtureDocumentView } from '../fixture.testing.ts';
import { renderDocument } from '../index.ts';
import { read } from './reading.ts';

const span = { start: 0, end: 0, startLine: 1, endLine: 1 };
const block = (id: string, text: string): TextNode => ({
  id,
  type: 'block',
  num: null,
  heading: null,
  text,
  children: [],
  span,
});

/** What is underlined of `text` when `told`, a stretch of it, is the duty of these units. */
function underlined(text: string, told: string, ...responsible: string[]): string[] {
  return underlinedOf('clause', text, told, ...responsible);
}

function underlinedOf(
  source: Duty['source'],
  text: string,
  told: string,
  ...responsible: string[]
): string[] {
  const start = text.indexOf(told);
  const duty: Duty = {
    document: null,
    node: 'block_1',
    line: 1,
    text: told,
    lead: [],
    responsible,
    cooperating: [],
    due: null,
    source,
    units: [],
    span,
    place: { documentIndex: 0, node: 'block_1', field: 'text', start, end: start + told.length },
  };
  const reading = read([block('block_1', text)], {
    times: [],
    duties: [duty],
    citations: [],
    links: new Map(),
    number: null,
  });
  return reading
    .annotations('block_1', 'text')
    .toSorted((a, b) => a.start - b.start)
    .map((one) => text.slice(one.start, one.end));
}

describe('the units of a duty', () => {
  it('are underlined in its words, or at the head of the entry that gives it', () => {
    expect(underlined('区教委应当检查。', '区教委应当检查。', '区教委')).toEqual(['区教委']);
    expect(underlined('区水利局:负责巡河。', '负责巡河。', '区水利局')).toEqual(['区水利局']);
    expect(underlined('区水利局的船停运。负责巡河。', '负责巡河。', '区水利局')).toEqual(['负责巡河。']);
  });

  it('are underlined in the bracket that gives it, and not where its words name them otherwise', () => {
    const told = '加强与区水利局的联络,定期巡河。';
    expect(underlinedOf('inline', `${told}(区教委、区水利局负责)`, told, '区教委', '区水利局')).toEqual([
      '区教委',
      '区水利局',
    ]);
    expect(underlinedOf('inline', `${told}(区教委(校园办)负责`, told, '区教委(校园办)')).toEqual([
      '区教委(校园办)',
    ]);
    const text = `${told}(区教委负责)区水利局另行通知。`;
    expect(underlinedOf('inline', text, told, '区教委', '区水利局')).toEqual(['区教委']);
  });

  it('are not taken for a longer name that begins alike', () => {
    const told = '各街镇(园区)要清理河道。';
    expect(underlined(told, told, '各街镇(园区)')).toEqual(['各街镇(园区)']);
    expect(underlined(`检查${told}`, `检查${told}`, '各街镇')).toEqual(['检查各街镇(园区)要清理河道。']);
  });

  it('have full-width brackets beside the text as in it', () => {
    const [duty] = fixtureDocumentView.duties;
    if (duty === undefined) throw new Error('the fixture has duties');
    const duties = [{ ...duty, responsible: ['各街镇(园区)'] }];
    expect(renderDocument({ ...fixtureDocumentView, duties })).toContain('各街镇（园区）</dd>');
  });
});

describe('the title of a table', () => {
  const table = fixtureDocument.attachments.flatMap(({ body }) => body).find(({ type }) => type === 'table');
  const above = (text: string) => {
    if (table === undefined) throw new Error('the fixture has a table');
    const body = [block('block_9', text), table];
    return renderDocument({
      ...fixtureDocumentView,
      document: { ...fixtureDocument, body, attachments: [] },
    });
  };

  it('is a short line without a stop right above it', () => {
    expect(above('2024年改造计划表')).toContain('class="clause block caption"');
    expect(above('改造计划见下表：')).not.toContain('caption"');
    expect(above('改造分三批实施，每批二十台。')).not.toContain('caption"');
  });
});
