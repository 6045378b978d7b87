import type { GazetteDocument, Node } from '@zhengling/gazette';
import { typeset } from '@zhengling/gazette/output';

export interface OutlineEntry {
  readonly href: string;
  readonly text: string;
  /** 1 for parts and chapters, 2 for what stands in them. */
  readonly level: 1 | 2;
}

/** Chapters, the points of a plan or the articles, and the attachments: what a reader jumps to. */
export function outlineOf(document: GazetteDocument): readonly OutlineEntry[] {
  const enclosed = document.body.some((node) => node.part === 'instrument');
  const entries: OutlineEntry[] = [];
  if (enclosed) entries.push({ href: '#notice', text: '发文通知', level: 1 });
  const own = document.body.filter((node) => !enclosed || node.part === 'instrument');
  const divided = own.flatMap(entriesOf);
  // A measure without chapters is entered article by article.
  if (divided.length > 0) entries.push(...divided);
  else entries.push(...own.filter((node) => node.type === 'article').map((node) => entry(node, 1)));
  document.attachments.forEach((attachment, index) => {
    const text = [attachment.label, attachment.title].filter((part) => part !== '').join(' ');
    entries.push({ href: `#${attachmentId(index)}`, text: typeset(text), level: 1 });
    const inside = attachment.body.flatMap(entriesOf).filter(({ level }) => level === 1);
    entries.push(...inside.map((point) => ({ ...point, level: 2 as const })));
  });
  return entries;
}

export function attachmentId(index: number): string {
  return `attachment-${index + 1}`;
}

function entriesOf(node: Node): readonly OutlineEntry[] {
  switch (node.type) {
    case 'chapter':
      return [
        entry(node, 1),
        ...node.children.filter((child) => child.type === 'section').map((child) => entry(child, 2)),
      ];
    case 'section':
      return [entry(node, 1)];
    case 'point':
      if (node.heading === null) return [];
      return [
        entry(node, 1),
        ...node.children
          .filter((child) => child.type === 'subpoint' && child.heading !== null)
          .map((child) => entry(child, 2)),
      ];
    case 'article':
    case 'paragraph':
    case 'item':
    case 'subitem':
    case 'subpoint':
    case 'entry':
    case 'subentry':
    case 'block':
    case 'signature':
    case 'table':
      return [];
  }
}

function entry(node: Node, level: 1 | 2): OutlineEntry {
  const num = typeset(node.num ?? '');
  const gap = node.type === 'chapter' || node.type === 'section' || node.type === 'article' ? ' ' : '';
  return { href: `#${node.id}`, text: `${num}${gap}${typeset(node.heading ?? '')}`.trim(), level };
}

/** Beside the text on wide screens; a second, folded copy stands above the text on narrow ones. */
export function Outline({ entries }: { readonly entries: readonly OutlineEntry[] }) {
  if (entries.length < 2) return <div className="outline" />;
  return (
    <nav className="outline" aria-label="本文目录">
      <OutlineList entries={entries} />
    </nav>
  );
}

export function FoldedOutline({ entries }: { readonly entries: readonly OutlineEntry[] }) {
  if (entries.length < 2) return null;
  return (
    <details className="outline-folded">
      <summary>本文目录（{entries.length} 项）</summary>
      <OutlineList entries={entries} />
    </details>
  );
}

function OutlineList({ entries }: { readonly entries: readonly OutlineEntry[] }) {
  return (
    <ol>
      {entries.map((one) => (
        <li key={one.href} className={one.level === 1 ? undefined : 'second'}>
          <a href={one.href}>{one.text}</a>
        </li>
      ))}
    </ol>
  );
}
