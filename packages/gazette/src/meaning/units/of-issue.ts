import type { Issue } from '../../model/issue.ts';
import type { Node } from '../../model/node.ts';
import { deriveRegister } from './derive.ts';
import { learnOrganisations } from './learn.ts';
import { extendRegister, type OrganisationRegister } from './register.ts';

/** The bodies that a compiled issue can name: the usual ones of its jurisdiction, and those learned from its text. */
export function registerOfIssue(issue: Issue): OrganisationRegister {
  const texts: string[] = [];
  for (const { body, attachments } of issue.documents) {
    collect(body, texts);
    for (const attachment of attachments) collect(attachment.body, texts);
  }
  if (issue.foreword !== null) collect(issue.foreword.body, texts);
  for (const { body } of issue.news) collect(body, texts);
  const usual = deriveRegister(issue.issue.jurisdiction);
  return extendRegister(usual, learnOrganisations(texts, usual));
}

function collect(nodes: readonly Node[], texts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'table')
      for (const row of node.rows) for (const cell of row.cells) texts.push(cell.text);
    if (node.heading !== null) texts.push(node.heading);
    if (node.text !== '') texts.push(node.text);
    collect(node.children, texts);
  }
}
