import { WentWrong } from '../app/states.tsx';
import { useLadders } from './api.ts';
import './letters.css';

/** The ladders of supervision, in words. */
export function LaddersPage() {
  const ladders = useLadders();
  if (ladders.isError) return <WentWrong error={ladders.error} reset={() => void ladders.refetch()} />;
  return (
    <main className="page">
      <div className="page-head">
        <h1>督查规则</h1>
        <span className="soft">
          任务到期前后，系统按工作日自动提醒、催办，并起草函件；有专门规定的文件用自己的规则
        </span>
      </div>
      <div className="ladders" aria-busy={ladders.isPending}>
        {(ladders.data ?? []).map((ladder) => (
          <section key={ladder.id} className="ladder">
            <h2>{ladder.title}</h2>
            <p className="soft">适用：{ladder.scope}</p>
            <ol>
              {ladder.steps.map((step) => (
                <li key={step.rung}>
                  <strong>{step.name}</strong>
                  <span>{step.when}</span>
                  <small>
                    {step.letter === null
                      ? '通知责任单位的承办员'
                      : `起草《${step.letter}》，${step.approval ?? ''}`}
                    <br />
                    依据：{step.basis}
                  </small>
                </li>
              ))}
            </ol>
            <p className="soft">
              催办以上，两次之间至少隔 {ladder.apart} 个工作日；中止、办结、送核查的任务不催。
            </p>
          </section>
        ))}
      </div>
    </main>
  );
}
