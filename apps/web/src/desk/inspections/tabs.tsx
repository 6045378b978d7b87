import { Link } from '@tanstack/react-router';

const pages = [
  { to: '/inspections', label: '问题整改' },
  { to: '/inspections/rounds', label: '检查计划' },
  { to: '/inspections/lists', label: '黑白名单' },
  { to: '/inspections/checklists', label: '检查表' },
] as const;

/** The pages of inspections, beside each other. */
export function InspectionTabs() {
  return (
    <nav className="tabs" aria-label="检查整改">
      {pages.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'aria-current': 'page' }}>
          {label}
        </Link>
      ))}
      <a href="/field/" target="_blank" rel="noreferrer">
        手机现场检查<span className="hidden">（在新窗口打开）</span>
      </a>
    </nav>
  );
}
