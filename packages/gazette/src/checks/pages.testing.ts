import type { Check } from './check.ts';

const LEVEL: Record<Check['severity'], string> = { error: '错误', warning: '警告', info: '提示' };

const GROUPS: readonly (readonly [prefix: string, title: string])[] = [
  ['ZL01', '目录'],
  ['ZL02', '序号和文号'],
  ['ZL03', '数字'],
  ['ZL04', '用字'],
  ['ZL05', '公文要素'],
  ['ZL06', '引用'],
  ['ZL07', '个人信息'],
];

/** The index of the pages under docs/checks, made from the checks. */
export function checksIndex(checks: readonly Check[]): string {
  const groups = GROUPS.map(([prefix, title]) => {
    const rows = checks
      .filter((check) => check.code.startsWith(prefix))
      .map((check) => `| [${check.code}](${check.code}.md) | ${check.title} | ${LEVEL[check.severity]} |`);
    return `## ${title}\n\n| 代码 | 名称 | 级别 |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# 校对项目\n\n“错误”是确定的差错，“警告”是很可能的差错，“提示”供参考。代码不会改变。由 \`packages/gazette/src/checks\` 生成，测试核对两者一致。\n\n${groups.join('\n')}\n\`ZL0901\` 表示某一项校对没有查完，其他各项不受影响。程序出错时的代码（\`ZL9…\`）见[错误代码](../errors.md)。\n`;
}
