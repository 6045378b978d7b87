import { DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { getRouteApi, Link } from '@tanstack/react-router';
import { chineseDate } from '@zhengling/calendar';
import { Alert, App, Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { Problem } from '../app/problem.tsx';
import { NotAllowed, Waiting, WentWrong } from '../app/states.tsx';
import { type Bulletin, useAnnul, useBulletin, useIssueBulletin, useRecount, useRewrite } from './api.ts';
import { BulletinPaper } from './bulletin-paper.tsx';
import { StateTag } from './bulletins-page.tsx';
import { useWords } from './use-words.ts';
import './bulletins.css';

const route = getRouteApi('/bulletins/$id');

export function BulletinPage() {
  const { mayDo } = usePermissions();
  const { id } = route.useParams();
  const bulletin = useBulletin(id);
  if (!mayDo('board', 'read')) return <NotAllowed />;
  if (bulletin.isError && bulletin.data === undefined)
    return <WentWrong error={bulletin.error} reset={() => void bulletin.refetch()} />;
  if (bulletin.data === undefined) return <Waiting />;
  return <Editor key={bulletin.data.id} bulletin={bulletin.data} />;
}

function Editor({ bulletin }: { readonly bulletin: Bulletin }) {
  const { mayDo } = usePermissions();
  const { modal, message } = App.useApp();
  const { words, set, dirty, settle } = useWords(bulletin);
  const [annulling, setAnnulling] = useState(false);
  const rewrite = useRewrite(bulletin.id);
  const recount = useRecount(bulletin.id);
  const issue = useIssueBulletin(bulletin.id);
  const draft = bulletin.state === 'draft';
  const edits = draft && mayDo('board', 'draft');
  const seen = bulletin.version;
  const save = () =>
    rewrite.mutate(
      { ...words, seen },
      {
        onSuccess: (next) => {
          settle(next);
          void message.success('已保存。');
        },
      },
    );
  const askIssue = () =>
    modal.confirm({
      title: '印发这份通报？',
      content: '印发后取得期号，不能再改；有误只能作废另拟。',
      okText: '印发',
      onOk: () => issue.mutateAsync({ seen }).catch(() => undefined),
    });
  const askRecount = () =>
    modal.confirm({
      title: '按现在的数据重新草拟？',
      content: '改过的文字会换成新拟的。',
      okText: '重新草拟',
      onOk: () => recount.mutateAsync({ seen }).then(settle, () => undefined),
    });
  return (
    <main className="page bulletin-page">
      <div className="page-head no-print">
        <h1>{bulletin.name === '' ? '通报草稿' : bulletin.name}</h1>
        <Link to="/bulletins">所有通报</Link>
        <StateTag state={bulletin.state} />
        <div className="page-actions">
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            打印
          </Button>
          <Button href={`/api/desk/bulletins/${bulletin.id}/pdf`} download disabled={dirty}>
            下载 PDF
          </Button>
          <Button href={`/api/desk/bulletins/${bulletin.id}/docx`} download disabled={dirty}>
            下载 Word
          </Button>
          {edits && (
            <>
              <Button onClick={save} disabled={!dirty} loading={rewrite.isPending}>
                保存
              </Button>
              <Button onClick={askRecount} loading={recount.isPending}>
                更新数据
              </Button>
            </>
          )}
          {draft && mayDo('board', 'issue') && (
            <Button type="primary" onClick={askIssue} disabled={dirty} loading={issue.isPending}>
              印发
            </Button>
          )}
          {bulletin.state === 'issued' && mayDo('board', 'issue') && (
            <Dropdown
              trigger={['click']}
              menu={{ items: [{ key: 'void', label: '作废…', onClick: () => setAnnulling(true) }] }}
            >
              <Button>
                更多 <DownOutlined aria-hidden />
              </Button>
            </Dropdown>
          )}
        </div>
      </div>
      <div className="no-print">
        <Problem error={rewrite.error ?? recount.error ?? issue.error} />
        {edits && dirty && <p className="soft page-note">有改动还没有保存；离开后再回来也还在。</p>}
        {bulletin.state === 'void' && (
          <Alert
            type="error"
            className="page-note"
            title="这份通报已经作废。"
            description={bulletin.voidReason}
          />
        )}
        {bulletin.issuedOn !== null && (
          <p className="soft page-note">{chineseDate(bulletin.issuedOn)}印发。</p>
        )}
      </div>
      <BulletinPaper bulletin={bulletin} words={words} {...(edits ? { onChange: set } : {})} />
      {annulling && <AnnulDialog bulletin={bulletin} onClose={() => setAnnulling(false)} />}
    </main>
  );
}

function AnnulDialog({ bulletin, onClose }: { readonly bulletin: Bulletin; readonly onClose: () => void }) {
  const annul = useAnnul(bulletin.id);
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={`作废${bulletin.name}？`}
      okText="作废"
      confirmLoading={annul.isPending}
      onCancel={onClose}
      onOk={() => annul.mutate({ seen: bulletin.version, reason }, { onSuccess: onClose })}
    >
      <Problem error={annul.error} />
      <p>期号保留，不再使用；通报上会标明已作废。</p>
      <label htmlFor="annul-reason">原因</label>
      <Input.TextArea
        id="annul-reason"
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
