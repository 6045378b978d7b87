import { Link } from '@tanstack/react-router';
import { may } from '@zhengling/access';
import { usePermissions } from '../app/current-account.ts';
import { useProposals } from './api.ts';

/** The lists of 机构与职务; where documents and entries disagree only for those who decide it. */
export function RegisterTabs() {
  const { subject } = usePermissions();
  const decides = may(subject, 'register', 'edit', { unit: null });
  const open = useProposals(decides).data?.length ?? 0;
  return (
    <nav className="register-tabs" aria-label="机构与职务">
      {(
        [
          ['/registers', '机构'],
          ['/registers/holders', '任职'],
          ['/registers/groups', '领导小组'],
          ...(decides
            ? ([['/registers/proposals', open === 0 ? '与公文不一致' : `与公文不一致（${open}）`]] as const)
            : []),
        ] as const
      ).map(([to, label]) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
