import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { getJson } from '../api/request.ts';
import { WentWrong } from '../app/states.tsx';
import type { Holder, Named, Sitting } from './api.ts';
import { HoldersTable } from './holders-table.tsx';
import './registers.css';

const route = getRouteApi('/registers/people/$id');

interface Person {
  readonly name: string;
  readonly holders: readonly Holder[];
  readonly seats: readonly (Sitting & { readonly group: Named })[];
}

/** One person: posts over time, and seats today. */
export function PersonPage() {
  const { id } = route.useParams();
  const found = useQuery({
    queryKey: ['registers', 'people', id],
    queryFn: ({ signal }) => getJson<Person>(`/registers/people/${encodeURIComponent(id)}`, signal),
  });
  if (found.isError) return <WentWrong error={found.error} reset={() => void found.refetch()} />;
  if (found.data === undefined)
    return (
      <main className="page" aria-busy>
        <Skeleton active />
      </main>
    );
  const { name, holders, seats } = found.data;
  return (
    <main className="page register-page">
      <p className="crumb">
        <Link to="/registers/holders" search={{}}>
          任职
        </Link>
      </p>
      <div className="page-head">
        <h1>{name}</h1>
        <span className="soft">按公文里的姓名归在一起，同名的请核对</span>
      </div>
      <h2>历任职务</h2>
      <HoldersTable holders={holders} of="person" empty="没有登记职务。" />
      <h2>今天的席位</h2>
      {seats.length === 0 ? (
        <p>没有席位。</p>
      ) : (
        <ul>
          {seats.map(({ id: seat, role, group }) => (
            <li key={seat}>
              <Link to="/registers/groups/$id" params={{ id: group.id }} search={{}}>
                {group.name}
              </Link>{' '}
              {role}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
