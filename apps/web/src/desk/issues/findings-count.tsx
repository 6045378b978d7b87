import type { Findings } from '../api/shapes.ts';

/** How many errors, warnings and remarks, in words; nothing wrong is said as well. */
export function FindingsCount({ findings }: { readonly findings: Findings }) {
  const { errors, warnings, infos } = findings;
  if (errors + warnings + infos === 0) return <span className="count none">没有问题</span>;
  return (
    <span className="counts">
      {errors > 0 && <span className="count error">{errors} 错误</span>}
      {warnings > 0 && <span className="count warning">{warnings} 警告</span>}
      {infos > 0 && <span className="count info">{infos} 提示</span>}
    </span>
  );
}
