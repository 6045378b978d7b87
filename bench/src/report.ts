import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

export const groups = ['compile', 'search', 'import', 'rules', 'board', 'sweep'] as const;
export type Group = (typeof groups)[number];

/** What one group has to say, in Markdown, without its heading. */
export type Report = readonly string[];

const file = new URL('../../docs/bench.md', import.meta.url);

const preamble = `# Measures

Written by \`npm run bench\` (all groups) or \`npm run bench -- compile|search|import|rules|board|sweep\` (one; the others stay as they are).
Every number is a ratio within one run, or stands beside its peer from the same run: compare ratios, not milliseconds.
All text is generated from a vocabulary of our own with a fixed seed (\`bench/src/text\`).
`;

const titles: Readonly<Record<Group, string>> = {
  compile: 'Compiling',
  search: 'Searching',
  import: 'Importing',
  rules: 'Rules',
  board: 'The supervision board',
  sweep: 'The sweep',
};

/** Replaces the sections of the groups that ran; keeps the others. */
export function writeReport(reports: ReadonlyMap<Group, Report>, on: Date): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const sections = groups.flatMap((group) => {
    const report = reports.get(group);
    if (report === undefined) {
      const kept = sectionOf(before, titles[group]);
      return kept === null ? [] : [kept];
    }
    const machine = `${on.toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`;
    return [`## ${titles[group]}\n\n${machine}\n\n${report.join('\n')}\n`];
  });
  writeFileSync(file, `${[preamble, ...sections].join('\n')}`);
}

function sectionOf(text: string, title: string): string | null {
  const start = text.indexOf(`## ${title}\n`);
  if (start < 0) return null;
  const next = text.indexOf('\n## ', start + 1);
  return `${text.slice(start, next < 0 ? undefined : next).trimEnd()}\n`;
}
