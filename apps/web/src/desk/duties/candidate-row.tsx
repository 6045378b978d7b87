import { Link } from '@tanstack/react-router';
import { dueText } from '@zhengling/gazette/output';
import { partName } from '@zhengling/work';
import { Button, Checkbox } from 'antd';
import { useEffect, useRef } from 'react';
import { DueDate } from './due-date.tsx';
import type { DutyDetail } from './shapes.ts';

/** One reading beside its printed words: what will be a task, and what is missing for it. */
export function CandidateRow(props: {
  readonly duty: DutyDetail;
  readonly current: boolean;
  readonly pending: boolean;
  readonly chosen: boolean;
  readonly choosable: boolean;
  /** Whether another one is chosen that could be merged into this. */
  readonly mergeable: boolean;
  readonly onCurrent: () => void;
  readonly onChoose: () => void;
  readonly onConfirm: () => void;
  readonly onMerge: () => void;
  readonly onRestore: () => void;
  readonly onOpen: (name: 'correct' | 'split' | 'drop') => void;
}) {
  const { duty, current } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current && row.current?.contains(document.activeElement) === false) {
      row.current.querySelector<HTMLElement>('.candidate-title a')?.focus();
    }
  }, [current]);
  const may = (name: (typeof duty.may)[number]) => duty.may.includes(name);
  return (
    <li
      ref={row}
      className={current ? 'candidate current' : 'candidate'}
      onFocus={() => {
        if (!current) props.onCurrent();
      }}
    >
      <div className="candidate-printed">
        <p className="candidate-where">
          {props.choosable && (
            <Checkbox checked={props.chosen} aria-label={`选中“${duty.title}”`} onChange={props.onChoose} />
          )}
          {duty.documentHref === null ? (
            duty.clause
          ) : (
            <a href={duty.documentHref} target="_blank" rel="noreferrer">
              {duty.clause === '' ? '原文' : duty.clause}
              <span className="hidden">（在新窗口打开文件）</span>
            </a>
          )}
        </p>
        <blockquote className="printed">{duty.quote}</blockquote>
      </div>
      <div className="candidate-reading">
        <p className="candidate-title">
          <Link to="/duties/$id" params={{ id: String(duty.id) }} className="duty-link">
            {duty.title}
          </Link>
        </p>
        <dl className="facts">
          <div>
            <dt>单位</dt>
            <dd>
              {duty.units.length === 0 ? (
                <span className="lacking">没有读出单位</span>
              ) : (
                duty.units.map(({ name, part }) => `${name}（${partName(part)}）`).join('、')
              )}
            </dd>
          </div>
          <div>
            <dt>期限</dt>
            <dd>
              {duty.due === null ? <span className="soft">没有期限</span> : dueText(duty.due)}
              {duty.due !== null && duty.dueOn !== null && duty.due.type !== 'date' && (
                <>
                  {' → '}
                  <DueDate duty={duty} />
                </>
              )}
              {duty.dueProblem !== null && <small className="lacking">{duty.dueProblem}</small>}
            </dd>
          </div>
        </dl>
        <div className="candidate-acts">
          {may('confirm') && (
            <Button
              type={current ? 'primary' : 'default'}
              size="small"
              loading={props.pending && current}
              onClick={props.onConfirm}
            >
              确认
            </Button>
          )}
          {may('correct') && (
            <Button size="small" onClick={() => props.onOpen('correct')}>
              更正
            </Button>
          )}
          {may('split') && (
            <Button size="small" onClick={() => props.onOpen('split')}>
              拆分
            </Button>
          )}
          {may('merge') && props.mergeable && (
            <Button size="small" onClick={props.onMerge}>
              选中的并到这里
            </Button>
          )}
          {may('drop') && (
            <Button size="small" type="text" onClick={() => props.onOpen('drop')}>
              不作任务
            </Button>
          )}
          {may('restore') && (
            <Button size="small" onClick={props.onRestore}>
              恢复为候选
            </Button>
          )}
          {!may('confirm') && !may('restore') && <span className="soft">{duty.stateWords}</span>}
        </div>
      </div>
    </li>
  );
}
