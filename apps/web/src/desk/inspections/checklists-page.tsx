import { type ChecklistDefinition, limitWords, pointsOf, subjectName } from '@zhengling/work';
import { Collapse } from 'antd';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useCatalogue } from './api.ts';
import { InspectionTabs } from './tabs.tsx';
import { rhythmWords } from './words.tsx';
import '../duties/duties.css';
import './inspections.css';

/** Every checklist as the documents lay it down: points, how one judges, the limit, the clause. */
export function ChecklistsPage() {
  const catalogue = useCatalogue();
  if (catalogue.isPending) return <Waiting />;
  if (catalogue.data === undefined)
    return <WentWrong error={catalogue.error} reset={() => void catalogue.refetch()} />;
  const { checklists } = catalogue.data;
  return (
    <main className="page">
      <div className="page-head">
        <h1>检查表</h1>
        <span className="soft">{checklists.length} 张</span>
      </div>
      <InspectionTabs />
      <Collapse
        className="checklists"
        items={checklists.map((list) => ({
          key: list.id,
          label: (
            <>
              {list.title}{' '}
              <small className="soft">
                {subjectName(list.subject)} · {pointsOf(list).length} 项 · {list.document}
              </small>
            </>
          ),
          children: <Checklist list={list} />,
        }))}
      />
    </main>
  );
}

function Checklist({ list }: { readonly list: ChecklistDefinition }) {
  return (
    <>
      <p className="soft">
        检查：{list.inspectors.join('、')}。
        {(list.rhythms ?? [])
          .map(({ who, rrule, clause }) => `${who}${rhythmWords(rrule)}（${clause}）`)
          .join('；')}
      </p>
      {list.groups.map((group) => (
        <section key={group.title} className="checklist-group">
          <h2>{group.title}</h2>
          <ul className="answers">
            {group.points.map((point) => (
              <li key={point.id}>
                <span>{point.text}</span>
                <span className="answer">{limitWords(point.limit)}</span>
                <small>
                  {point.judge}。整改：{point.measure}。依据 {point.clause}
                  {point.major === 'never' ? '' : '；可能是重大隐患'}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
