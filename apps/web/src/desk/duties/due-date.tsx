import { chineseDate } from '@zhengling/calendar';
import { Tooltip } from 'antd';
import { useNarrow } from '../app/narrow.ts';
import type { DutyLine } from './shapes.ts';

type Dated = Pick<DutyLine, 'dueOn' | 'dueProblem' | 'kind' | 'why'>;

/** 2020年6月18日, or why there is no day. */
function dueWords({ dueOn, dueProblem, kind }: Dated): string {
  if (dueOn !== null) return chineseDate(dueOn);
  if (dueProblem !== null) return '期限算不出';
  switch (kind) {
    case 'series':
      return '按期办理';
    case 'ongoing':
      return '持续开展';
    case 'once':
      return '未定期限';
  }
}

/** The last day, which says on hover and on focus where it comes from, and on phones by a line below. */
export function DueDate({ duty }: { readonly duty: Dated }) {
  const narrow = useNarrow();
  const words = dueWords(duty);
  const why = duty.dueProblem ?? duty.why;
  if (why === '') return <span className="due">{words}</span>;
  if (narrow) {
    return (
      <span className="due">
        {words}
        <small className="due-why">{why}</small>
      </span>
    );
  }
  return (
    <Tooltip title={why} trigger={['hover', 'focus']} placement="bottomLeft" classNames={{ root: 'why-tip' }}>
      <button type="button" className="due asks">
        {words}
      </button>
    </Tooltip>
  );
}
