import { Link } from '@tanstack/react-router';
import { Button, Empty, Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { useKept } from '../app/kept.ts';
import { Problem } from '../app/problem.tsx';
import { Waiting, WentWrong } from '../app/states.tsx';
import { useCatalogue, useListings, usePublish, useRemove } from './api.ts';
import type { Listings, ListName } from './shapes.ts';
import { InspectionTabs } from './tabs.tsx';
import '../duties/duties.css';
import './inspections.css';

const listNames: Readonly<Record<ListName | 'authority', string>> = {
  white: '白名单',
  black: '黑名单',
  authority: '由主管部门决定',
};
const whyNames: Readonly<Record<string, string>> = {
  listed: '查出即列入',
  repeated: '重复出现',
  'sent-back': '整改不力被退回',
  overdue: '到期没有改好',
  violating: '查出问题',
};
const nextNames: Readonly<Record<string, string>> = {
  publish: '可以公布',
  'keep-watching': '责令整改，继续监管',
  revoke: '到期没有改好，停止营业、吊销证照',
  decide: '由主管部门决定是否列入',
};

type Proposed = Listings['proposed'][number];
type Published = Listings['published'][number];

/** What follows from the visits by definition, and what somebody has published of it. */
export function ListsPage() {
  const listings = useListings();
  const catalogue = useCatalogue();
  const { mayDo } = usePermissions();
  const [publishing, setPublishing] = useState<{ readonly of: Proposed; readonly list: ListName } | null>(
    null,
  );
  const [removing, setRemoving] = useState<Published | null>(null);
  if (listings.isPending) return <Waiting />;
  if (listings.data === undefined)
    return <WentWrong error={listings.error} reset={() => void listings.refetch()} />;
  const { published, proposed } = listings.data;
  const current = published.filter(({ removedOn }) => removedOn === null);
  const former = published.filter(({ removedOn }) => removedOn !== null);
  const open = proposed.filter((one) => one.current !== one.list);
  const decides = mayDo('inspection', 'plan');
  const terms = catalogue.data?.checklists.find(({ lists }) => lists !== undefined);
  return (
    <main className="page">
      <div className="page-head">
        <h1>黑白名单</h1>
        <div className="page-actions">
          <a href="/training-schools" target="_blank" rel="noreferrer">
            公开的名单<span className="hidden">（在新窗口打开）</span>
          </a>
        </div>
      </div>
      <InspectionTabs />
      {terms?.lists !== undefined && (
        <p className="soft">
          {terms.document}：白名单{terms.lists.white.consequence}（{terms.lists.white.clause}）；黑名单
          {terms.lists.black.consequence}（{terms.lists.black.clause}）；{terms.lists.unmended.consequence}。
        </p>
      )}
      <section className="card">
        <h2>等待决定 {open.length}</h2>
        {open.length === 0 ? (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="没有等待决定的。完成一次校外培训机构现场检查后，按检查结果列在这里。"
          />
        ) : (
          <ul className="plain-list">
            {open.map((one) => (
              <li key={`${one.checklist} ${one.placeKey}`}>
                <div>
                  <b>{one.place}</b>
                  <small>
                    {listNames[one.list]} · {nextNames[one.next] ?? ''}
                    {one.current === null ? '' : ` · 现在在${listNames[one.current]}`}
                  </small>
                  {one.because.map(({ finding, why, title }) => (
                    <small key={finding}>
                      <Link to="/inspections/findings/$id" params={{ id: String(finding) }}>
                        {title}
                      </Link>
                      （{whyNames[why] ?? why}）
                    </small>
                  ))}
                </div>
                {decides && (
                  <span className="row-actions">
                    {one.list !== 'black' && one.current !== 'white' && (
                      <Button onClick={() => setPublishing({ of: one, list: 'white' })}>列入白名单</Button>
                    )}
                    {one.list !== 'white' && one.current !== 'black' && (
                      <Button danger onClick={() => setPublishing({ of: one, list: 'black' })}>
                        列入黑名单
                      </Button>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Standing entries={current} decides={decides} onRemove={setRemoving} />
      {former.length > 0 && (
        <details className="card">
          <summary>移出的 {former.length}</summary>
          <ul className="plain-list">
            {former.map((one) => (
              <li key={one.id}>
                <div>
                  {one.place}
                  <small>
                    {listNames[one.list]}，{one.publishedOn} 至 {one.removedOn}：{one.removedBecause}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {publishing !== null && (
        <PublishDialog of={publishing.of} list={publishing.list} onClose={() => setPublishing(null)} />
      )}
      {removing !== null && <RemoveDialog of={removing} onClose={() => setRemoving(null)} />}
    </main>
  );
}

function Standing(props: {
  readonly entries: readonly Published[];
  readonly decides: boolean;
  readonly onRemove: (one: Published) => void;
}) {
  const [list, setList] = useState<ListName>('black');
  const shown = props.entries.filter((one) => one.list === list);
  const count = (name: ListName) => props.entries.filter((one) => one.list === name).length;
  return (
    <section className="card">
      <h2>已公布</h2>
      <Segmented<ListName>
        aria-label="名单"
        value={list}
        onChange={setList}
        options={[
          { value: 'black', label: `黑名单 ${count('black')}` },
          { value: 'white', label: `白名单 ${count('white')}` },
        ]}
      />
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="名单上还没有。" />
      ) : (
        <ul className="plain-list">
          {shown.map((one) => (
            <li key={one.id}>
              <div>
                <b>{one.place}</b>
                <small>
                  {one.publishedOn} 公布，{one.decidedBy}
                  {one.because.length === 0 ? '' : `：${one.because.join('、')}`}
                  {one.note === '' ? '' : `；${one.note}`}
                </small>
              </div>
              {props.decides && <Button onClick={() => props.onRemove(one)}>移出</Button>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PublishDialog(props: {
  readonly of: Proposed;
  readonly list: ListName;
  readonly onClose: () => void;
}) {
  const { of, list } = props;
  const publish = usePublish();
  const typed = useKept(`listing:${of.placeKey}:${list}`, { note: '' });
  return (
    <Modal
      open
      title={`列入${listNames[list]}`}
      onCancel={props.onClose}
      okText="公布"
      cancelText="先不办"
      confirmLoading={publish.isPending}
      onOk={() =>
        publish.mutate(
          { checklist: of.checklist, placeKey: of.placeKey, list, note: typed.value.note },
          {
            onSuccess: () => {
              typed.clear();
              props.onClose();
            },
          },
        )
      }
    >
      <p className="dialog-about">{of.place}</p>
      <Problem error={publish.error} />
      <Form layout="vertical" component="div">
        <Form.Item
          label={of.list === 'authority' && list === 'black' ? '理由' : '说明（可不填）'}
          htmlFor="listing-note"
        >
          <Input.TextArea
            id="listing-note"
            rows={3}
            maxLength={1000}
            value={typed.value.note}
            onChange={(event) => typed.set({ note: event.target.value })}
          />
        </Form.Item>
      </Form>
      <p className="soft">公布以后，公众在公开网页上看得到名称、名单和公布日期。</p>
    </Modal>
  );
}

function RemoveDialog({ of, onClose }: { readonly of: Published; readonly onClose: () => void }) {
  const remove = useRemove();
  const typed = useKept(`unlisting:${of.id}`, { reason: '' });
  return (
    <Modal
      open
      title={`移出${listNames[of.list]}`}
      onCancel={onClose}
      okText="移出"
      cancelText="先不办"
      okButtonProps={{ disabled: typed.value.reason.trim() === '' }}
      confirmLoading={remove.isPending}
      onOk={() =>
        remove.mutate(
          { id: of.id, reason: typed.value.reason.trim(), seen: of.version },
          {
            onSuccess: () => {
              typed.clear();
              onClose();
            },
          },
        )
      }
    >
      <p className="dialog-about">{of.place}</p>
      <Problem error={remove.error} />
      <Form layout="vertical" component="div">
        <Form.Item label="理由" htmlFor="remove-reason" extra="写进记录，名单上的旧条目留着备查。">
          <Input.TextArea
            id="remove-reason"
            rows={3}
            maxLength={1000}
            value={typed.value.reason}
            onChange={(event) => typed.set({ reason: event.target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
