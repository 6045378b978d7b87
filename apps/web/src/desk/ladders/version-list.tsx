import { Collapse } from 'antd';
import { Moment } from '../app/moment.tsx';
import type { Version } from './api.ts';
import { Rungs } from './rungs.tsx';

const stateWords: Readonly<Record<Version['state'], string>> = {
  past: '已被新的一版代替',
  current: '现行',
  coming: '还没有施行',
  replaced: '没有施行就被代替',
};

/** Every version that was ever adopted, the newest first. */
export function VersionList({ versions }: { readonly versions: readonly Version[] }) {
  return (
    <Collapse
      ghost
      size="small"
      className="ladder-versions"
      items={[
        {
          key: 'versions',
          label: `历次版本（${versions.length}）`,
          children: (
            <ul className="ladder-history">
              {versions.toReversed().map((version) => (
                <li key={version.ordinal}>
                  <p>
                    <strong>第 {version.ordinal} 版</strong>
                    {stateWords[version.state]}
                    <small>
                      {version.from === null ? (
                        '随程序来的规定'
                      ) : (
                        <>
                          {version.from} 起施行。{version.adopter}改于
                          {version.adoptedAt !== null && <Moment at={version.adoptedAt} />}：{version.reason}
                        </>
                      )}
                    </small>
                  </p>
                  {version.state !== 'current' && <Rungs version={version} />}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
