import type { Version } from './api.ts';

/** The rungs of a version, from the mildest. */
export function Rungs({ version }: { readonly version: Version }) {
  return (
    <>
      <ol>
        {version.steps.map((step) => (
          <li key={step.rung}>
            <strong>{step.name}</strong>
            <span>{step.when}</span>
            <small>
              {step.whom !== '' && `${step.whom}；`}
              {step.letterName === null ? '通知承办员' : `起草《${step.letterName}》，${step.approval ?? ''}`}
              <br />
              依据：{step.basis}
              {step.regulated && <span className="ladder-fixed">文件规定</span>}
            </small>
          </li>
        ))}
      </ol>
      <p className="soft">
        催办以上，两次之间至少隔 {version.apart} 个工作日；中止、办结、送核查的任务不催。
      </p>
    </>
  );
}
