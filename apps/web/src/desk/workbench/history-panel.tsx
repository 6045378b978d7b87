import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { IssueDetail } from '../api/shapes.ts';
import { Moment } from '../app/moment.tsx';
import { FindingsCount } from '../issues/findings-count.tsx';
import { VersionDifference } from './difference.tsx';
import { eventWords } from './event-words.ts';

/** Who did what, when; every version, and what changed from one to the next. */
export function HistoryPanel({ issue }: { readonly issue: IssueDetail }) {
  const [compared, setCompared] = useState<{ before: number; after: number } | null>(null);
  return (
    <div className="history">
      <h3>版本</h3>
      <ol className="versions">
        {issue.versions.map((version) => (
          <li key={version.ordinal}>
            <div>
              <strong>第 {version.ordinal} 版</strong>
              {version.ordinal === issue.version && <span className="now">最新</span>}
              {version.ordinal === issue.publishedVersion && <span className="now public">公众所见</span>}
              <span className="soft">
                {version.createdBy ?? '程序'} · <Moment at={version.createdAt} />
              </span>
            </div>
            <div className="soft">
              {version.sourceName} · {version.characters.toLocaleString('zh-CN')} 字符 ·{' '}
              <FindingsCount findings={version.findings} />
            </div>
            <div className="version-actions">
              {version.ordinal !== issue.version && (
                <Link to="/issues/$slug" params={{ slug: issue.slug }} search={{ version: version.ordinal }}>
                  查看
                </Link>
              )}
              {version.ordinal > 1 && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => setCompared({ before: version.ordinal - 1, after: version.ordinal })}
                >
                  与第 {version.ordinal - 1} 版比较
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <h3>记录</h3>
      <ol className="events">
        {issue.events.map((event) => {
          const { deed, detail } = eventWords(event);
          return (
            <li key={event.id}>
              <Moment at={event.at} />
              <span>
                <strong>{event.actor}</strong> {deed}
                {detail !== '' && <small>{detail}</small>}
              </span>
            </li>
          );
        })}
      </ol>
      {compared !== null && (
        <VersionDifference slug={issue.slug} {...compared} onClose={() => setCompared(null)} />
      )}
    </div>
  );
}
