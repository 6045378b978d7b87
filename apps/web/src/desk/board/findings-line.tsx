import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getJson } from '../api/request.ts';

interface OpenFindings {
  readonly open: number;
  readonly late: number;
  readonly listed: number;
}

/** One line beside the tasks: what inspections found and nobody has put right yet. Nothing while there is nothing. */
export function FindingsLine() {
  const findings = useQuery({
    queryKey: ['board', 'findings'],
    queryFn: ({ signal }) => getJson<OpenFindings>('/board/findings', signal),
    staleTime: 30_000,
  });
  if (findings.data === undefined || findings.data.open === 0) return null;
  const { open, late, listed } = findings.data;
  return (
    <p className="findings-line">
      <span className="soft">全区检查整改</span>
      <Link to="/inspections" search={{}}>
        {open} 个问题在整改
      </Link>
      {late > 0 && (
        <Link to="/inspections" search={{ view: 'late' }} className="light-red">
          {late} 个逾期
        </Link>
      )}
      {listed > 0 && (
        <Link to="/inspections" search={{ view: 'listed' }}>
          {listed} 个重大隐患挂牌督办
        </Link>
      )}
    </p>
  );
}
