import type { Diagnostic } from '@zhengling/gazette';
import { Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';

const names = { error: '错误', warning: '警告', info: '提示' } as const;
type Severity = keyof typeof names;

/** Every diagnostic in the order of the text: what is wrong, what to do, and the way to its place. */
export function Problems(props: {
  readonly diagnostics: readonly Diagnostic[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}) {
  const { diagnostics, chosen } = props;
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const count = (of: Severity) => diagnostics.filter((one) => one.severity === of).length;
  return (
    <div className="problems">
      <div className="panel-head">
        <h2>校对意见</h2>
        <Segmented<Severity | 'all'>
          size="small"
          aria-label="只看"
          value={severity}
          onChange={setSeverity}
          options={[
            { value: 'all', label: `全部 ${diagnostics.length}` },
            ...(['error', 'warning', 'info'] as const)
              .filter((one) => count(one) > 0)
              .map((one) => ({ value: one, label: `${names[one]} ${count(one)}` })),
          ]}
        />
        <span className="keys">
          <kbd>F8</kbd> 下一条
        </span>
      </div>
      {diagnostics.length === 0 ? (
        <p className="nothing">没有发现问题。</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <ol ref={list} tabIndex={0} aria-label="校对意见">
          {diagnostics.map((one, index) =>
            severity !== 'all' && one.severity !== severity ? null : (
              <li key={`${one.code}-${one.span.start}-${one.span.end}-${one.message}`}>
                <button
                  type="button"
                  className={`finding ${one.severity}`}
                  aria-current={index === chosen ? 'true' : undefined}
                  onClick={() => props.onChoose(index)}
                >
                  <span className="finding-mark">{names[one.severity]}</span>
                  <span className="finding-words">
                    {one.message}
                    {one.hint !== '' && <small>{one.hint}</small>}
                  </span>
                  <span className="finding-place">
                    {one.line} 行<small>{one.code}</small>
                  </span>
                </button>
              </li>
            ),
          )}
        </ol>
      )}
    </div>
  );
}
