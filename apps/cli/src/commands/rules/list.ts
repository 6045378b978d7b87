import type { Rule } from '@zhengling/rules';
import { type ExitCode, exit } from '../../exit.ts';
import { print, printJson, table } from '../../terminal.ts';

/** Every rule, with its clause and validity; in JSON with the schemas of input and output. */
export async function listCommand(options: { readonly json?: boolean }): Promise<ExitCode> {
  const { regulations } = await import('@zhengling/qijiang');
  if (options.json === true) {
    const { inputSchema, outputSchema } = await import('@zhengling/rules');
    printJson(
      regulations.flatMap(({ slug, rules }) =>
        rules.map((rule) => ({
          id: rule.id,
          title: rule.title,
          summary: rule.summary,
          regulation: slug,
          document: rule.document,
          clause: rule.clause,
          validity: rule.validity,
          input: inputSchema(rule),
          output: outputSchema(rule),
        })),
      ),
    );
    return exit.fine;
  }
  for (const { title, rules } of regulations) {
    if (rules.length === 0) continue;
    print(`\n${title}`);
    print(
      table(
        rules.map((rule) => [`  ${rule.id}`, rule.title, `${rule.document}${rule.clause}`, validity(rule)]),
      ),
    );
  }
  return exit.fine;
}

const validity = ({ validity: { from, to } }: Rule): string =>
  `${from} 起${to === undefined ? '' : `，至 ${to}`}`;
