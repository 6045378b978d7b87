import { type Issue, maskDocument, maskNodes, maskPersonalData } from '@zhengling/gazette';

/** The issue as the public may read it: personal data masked wherever its text is repeated, every offset unmoved. */
export function publicIssue(issue: Issue): Issue {
  return {
    ...issue,
    foreword: issue.foreword === null ? null : { ...issue.foreword, body: maskNodes(issue.foreword.body) },
    documents: issue.documents.map(maskDocument),
    news: issue.news.map((item) => ({ ...item, body: maskNodes(item.body) })),
    citations: issue.citations.map(masked),
    times: issue.times.map(masked),
    duties: issue.duties.map(masked),
    fields: issue.fields.map(masked),
    residue: issue.residue.map(masked),
  };
}

function masked<T extends { readonly text: string }>(part: T): T {
  return { ...part, text: maskPersonalData(part.text) };
}
