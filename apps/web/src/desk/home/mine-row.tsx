import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { DutyTitle } from '../duties/columns.tsx';
import { DueDate } from '../duties/due-date.tsx';
import { Lamp, stateBeside } from '../duties/lamp.tsx';
import type { DutyLine } from '../duties/shapes.ts';
import { UnitWords } from '../duties/unit-words.tsx';

/** One task of the day, with what is done to it most. */
export function MineRow(props: {
  readonly duty: DutyLine;
  readonly unit: string | null;
  /** Whether the reader reports and accepts at all. */
  readonly acts: boolean;
  readonly current: boolean;
  readonly onCurrent: () => void;
  readonly onAccept: () => void;
  readonly onReport: () => void;
}) {
  const { duty, current } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.querySelector<HTMLElement>('a')?.focus();
  }, [current]);
  const mine = duty.units.filter(({ id }) => id === props.unit);
  const waits = duty.state === 'assigned' || duty.state === 'accepted';
  const unaccepted = waits && mine.some(({ acceptedOn }) => acceptedOn === null);
  return (
    <li
      ref={row}
      className={current ? 'mine-row current' : 'mine-row'}
      onFocus={() => {
        if (!current) props.onCurrent();
      }}
    >
      <span className="mine-light">
        <Lamp light={duty.light} />
        <small>{stateBeside(duty)}</small>
      </span>
      <span className="mine-what">
        <DutyTitle duty={duty} />
      </span>
      <UnitWords duty={duty} />
      <DueDate duty={duty} />
      {props.acts && (
        <span className="mine-acts">
          {unaccepted && (
            <Button size="small" onClick={props.onAccept}>
              签收
            </Button>
          )}
          {waits && !unaccepted && mine.length > 0 && (
            <Button size="small" onClick={props.onReport}>
              填报
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
