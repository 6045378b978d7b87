import type { GazetteDocument, Node } from '@zhengling/gazette';
import { labelBelow } from '../search/index-clauses.ts';

/** The clause that a node is, as search and pages call it: `第八条`, `一（二）3`, `附件2 表1`; '' where it has no number. */
export function labelOf(document: GazetteDocument, node: string): string {
  const own = labelIn(document.body, '', node);
  if (own !== null) return own;
  for (const { label, body } of document.attachments) {
    const found = labelIn(body, label, node);
    if (found !== null) return found;
  }
  return '';
}

function labelIn(nodes: readonly Node[], above: string, id: string): string | null {
  for (const node of nodes) {
    const label = labelBelow(above, node.num ?? '');
    if (node.id === id) return label;
    const enclosing = node.type === 'chapter' || node.type === 'section';
    const found = labelIn(node.children, enclosing ? above : label, id);
    if (found !== null) return found;
  }
  return null;
}
