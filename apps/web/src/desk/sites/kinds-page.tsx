import { Link } from '@tanstack/react-router';
import { Skeleton, Tag } from 'antd';
import { Moment } from '../app/moment.tsx';
import { WentWrong } from '../app/states.tsx';
import { useSiteKinds } from './api.ts';
import './sites.css';

/** 对象名录: every kind that documents have registered, with how many there are. */
export function SiteKindsPage() {
  const kinds = useSiteKinds();
  if (kinds.isError) return <WentWrong error={kinds.error} reset={() => void kinds.refetch()} />;
  const points = (kinds.data ?? []).filter(({ locator }) => locator !== null);
  return (
    <main className="page">
      <div className="page-head site-head">
        <h1>对象名录</h1>
        <span className="soft">建筑、电梯、路段、水源保护区……按文件要求登记的对象</span>
      </div>
      {points.length > 0 && (
        <p className="site-points">
          查一个点：
          {points.map(({ id, locator }) => (
            <Link key={id} to="/sites/$slug/$name/point" params={paramsOf(id)}>
              {locator}
            </Link>
          ))}
        </p>
      )}
      {kinds.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <ul className="sheet site-kinds">
          {kinds.data.map((kind) => (
            <li key={kind.id}>
              <div className="site-kind-words">
                <Link to="/sites/$slug/$name" params={paramsOf(kind.id)} className="site-kind-title">
                  {kind.title}
                </Link>
                {kind.public && <Tag className="tag">公开</Tag>}
                <p>{kind.summary}</p>
                <small>
                  {kind.keeper}
                  {kind.updatedAt !== null && (
                    <>
                      {' · '}
                      <Moment at={kind.updatedAt} /> 更新
                    </>
                  )}
                </small>
              </div>
              <Link to="/sites/$slug/$name" params={paramsOf(kind.id)} className="site-kind-count">
                <strong>{kind.standing.toLocaleString()}</strong> {kind.counter}
                {kind.ended > 0 && <small>近一年终止 {kind.ended}</small>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

function paramsOf(id: string): { readonly slug: string; readonly name: string } {
  const [slug = '', name = ''] = id.split('/');
  return { slug, name };
}
