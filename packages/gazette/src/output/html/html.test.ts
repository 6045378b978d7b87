import { describe, expect, it } from 'vitest';
import type { Issue, Node } from '../../model/index.ts';
import { sampleIssue } from '../sample-issue.testing.ts';
import { toHtml } from './issue.ts';

const html = toHtml(sampleIssue);

function idsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [node.id, ...idsOf(node.children)]);
}

describe('an issue as one HTML file', () => {
  it('needs nothing beside it', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
  });

  it('has an anchor for every node of every document, each once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids)).toHaveLength(ids.length);
    for (const [at, document] of sampleIssue.documents.entries()) {
      const nodes = [...document.body, ...document.attachments.flatMap((attachment) => attachment.body)];
      for (const id of idsOf(nodes)) expect(ids).toContain(`doc_${at + 1}__${id}`);
    }
  });

  it('links the contents to what they name', () => {
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(` id="${anchor}"`);
    expect(html).toContain('<a href="#doc_2">示例区户外广告管理规定</a>');
  });

  it('prints an article and its first paragraph on one line, in full-width punctuation', () => {
    expect(html.replace(/<[^>]+>/g, '')).toContain(
      '第一条\u3000为了把身边的隐患记清楚、改到位，根据《某某省安全条例》，制定本办法。',
    );
  });

  it('keeps merged cells and headings of tables', () => {
    expect(html).toContain('<th rowspan="2">序号</th>');
    expect(html).toContain('<th colspan="2">单位</th>');
    expect(html).toMatch(/<tr class="group"><td colspan="4">/);
  });

  it('is not moved by text that looks like markup', () => {
    const [document] = sampleIssue.documents;
    if (document === undefined) throw new Error('the sample has documents');
    const hostile: Issue = {
      ...sampleIssue,
      documents: [{ ...document, title: '<script>alert(1)</script>', masthead: '"><img src=x>', body: [] }],
    };
    expect(toHtml(hostile)).not.toMatch(/<script|<img/);
  });
});
