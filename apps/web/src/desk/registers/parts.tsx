import { Empty, Input, Switch } from 'antd';
import type { ReactNode } from 'react';
import type { Evidence, RegisterFilter } from './api.ts';

/** The clauses that say so, each a link to the public page where it is published. */
export function EvidenceLinks({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return <span className="soft">手工登记</span>;
  const byDocument = new Map(evidence.map((one) => [one.document, one]));
  return (
    <>
      {[...byDocument.values()].map(({ document, address, text }) =>
        address === null ? (
          <span key={document} title={text} className="evidence">
            {document}
          </span>
        ) : (
          <a key={document} href={address} title={text} target="_blank" rel="noreferrer" className="evidence">
            {document}
          </a>
        ),
      )}
    </>
  );
}

/** Search, day and whether what has ended is shown too; kept in the address. */
export function RegisterConditions(props: {
  readonly filter: RegisterFilter;
  readonly placeholder: string;
  readonly onFilter: (filter: RegisterFilter) => void;
  readonly dated?: boolean;
  readonly children?: ReactNode;
}) {
  const { filter, onFilter } = props;
  const { q: _q, page: _page, ...rest } = filter;
  return (
    <div className="register-conditions">
      <Input.Search
        allowClear
        key={filter.q ?? ''}
        defaultValue={filter.q ?? ''}
        placeholder={props.placeholder}
        aria-label={props.placeholder}
        onSearch={(q) => onFilter(q.trim() === '' ? rest : { ...rest, q: q.trim() })}
      />
      {props.children}
      {props.dated !== false && <DayPicker on={filter.on} onDay={(on) => onFilter(withDay(filter, on))} />}
      <span className="register-switch">
        <Switch
          size="small"
          aria-label="也看已经结束的"
          checked={filter.ended === true}
          onChange={(ended) => {
            const { ended: _ended, page: _at, ...others } = filter;
            onFilter(ended ? { ...others, ended } : others);
          }}
        />
        也看已经结束的
      </span>
    </div>
  );
}

function withDay({ on: _on, page: _page, ...rest }: RegisterFilter, on: string | undefined): RegisterFilter {
  return on === undefined ? rest : { ...rest, on };
}

/** The day as of which one looks; nothing chosen is today. */
export function DayPicker(props: {
  readonly on: string | undefined;
  readonly onDay: (on: string | undefined) => void;
}) {
  return (
    <Input
      type="date"
      className="register-day"
      aria-label="看哪一天，不填是今天"
      value={props.on ?? ''}
      onChange={({ target }) => props.onDay(target.value === '' ? undefined : target.value)}
    />
  );
}

export function Nothing({ words }: { readonly words: string }) {
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words} />;
}
