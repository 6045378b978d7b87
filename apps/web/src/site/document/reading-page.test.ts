import type { TextNode } from '@zhengling/gazette';
import { describe, expect, it } from 'vitest';
import { fixtureIssue, fixtureSite } from '../fixture.testing.ts';
import { renderReading } from '../index.ts';

const block = (id: string, text: string): TextNode => ({
  id,
  type: 'block',
  num: null,
  heading: null,
  text,
  children: [],
  span: { start: 0, end: 0, startLine: 1, endLine: 1 },
});

const foreword = (...lines: string[]) =>
  renderReading({
    ...fixtureSite,
    kind: 'foreword',
    href: '/issues/2024-4/foreword',
    issue: fixtureIssue.summary,
    items: [
      {
        id: 'foreword',
        title: '把实事办好',
        source: '某日报',
        sourceDate: '2024-04-01',
        body: lines.map((line, at) => block(`foreword__block_${at + 1}`, line)),
      },
    ],
    times: [],
    citations: [],
    links: new Map(),
  });

describe('a foreword', () => {
  it('has its subtitle under its title, once, with its address', () => {
    const page = foreword('——写在新的一年', '新的一年开始了。');
    expect(page).toContain('<p class="subtitle" id="foreword__block_1">——写在新的一年</p>');
    expect(page.split('——写在新的一年')).toHaveLength(2);
    expect(page.indexOf('subtitle')).toBeLessThan(page.indexOf('某日报'));
  });

  it('takes a sentence that begins with a dash for text', () => {
    expect(foreword('——新的一年开始了。', '再见。')).not.toContain('subtitle');
  });
});
