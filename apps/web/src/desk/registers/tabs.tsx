import { Link } from '@tanstack/react-router';

/** The three lists of 机构与职务. */
export function RegisterTabs() {
  return (
    <nav className="register-tabs" aria-label="机构与职务">
      {(
        [
          ['/registers', '机构'],
          ['/registers/holders', '任职'],
          ['/registers/groups', '领导小组'],
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
