import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { Problem } from '../app/problem.tsx';
import { Waiting, WentWrong } from '../app/states.tsx';
import { type Letter, useLetter, useLetterChange } from './api.ts';
import { LetterMark } from './letters-page.tsx';
import './letters.css';

interface Words {
  readonly title: string;
  readonly addressee: string;
  readonly body: string;
  readonly signatory: string;
  readonly copies: string;
}

/** One letter: as it is printed at the left, what can be done with it at the right. */
export function LetterPage() {
  const { id } = useParams({ from: '/letters/$id' });
  const letter = useLetter(Number(id));
  if (letter.isPending) return <Waiting />;
  if (letter.isError) return <WentWrong error={letter.error} reset={() => void letter.refetch()} />;
  return <LetterView key={letter.data.id} letter={letter.data} reload={() => void letter.refetch()} />;
}

function LetterView({ letter, reload }: { readonly letter: Letter; readonly reload: () => void }) {
  const { mayDo, account } = usePermissions();
  const navigate = useNavigate();
  const change = useLetterChange();
  const { message, modal } = App.useApp();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState<'void' | 'return' | null>(null);
  const at = `/letters/${letter.id}`;
  const { state, version: seen } = letter;
  const open = state === 'draft' || state === 'approving' || state === 'approved';
  const own = letter.addressees.find(({ unit }) => unit === account?.unitId);
  const act = (path: string, body: object, done: string) =>
    change.mutate(
      { method: 'POST', path: `${at}/${path}`, body },
      { onSuccess: () => void message.success(done) },
    );
  const issue = () =>
    modal.confirm({
      title: `签发这份${letter.name}？`,
      content: '签发时编号、定日期，并送到收文单位的桌面上；以后不能再改，只能作废。',
      okText: '签发',
      onOk: () => act('issue', { seen }, '已签发。'),
    });
  const actions: ReactNode[] = [];
  if (open && mayDo('letter', 'draft'))
    actions.push(
      <Button key="edit" onClick={() => setEditing(true)}>
        修改
      </Button>,
    );
  if (state === 'draft' && letter.needsLeader && mayDo('letter', 'draft'))
    actions.push(
      <Button key="submit" type="primary" onClick={() => act('submit', { seen }, '已送领导审定。')}>
        送领导审定
      </Button>,
    );
  if (state === 'approving' && mayDo('letter', 'approve'))
    actions.push(
      <Button key="return" onClick={() => setAsking('return')}>
        退回修改
      </Button>,
      <Button
        key="approve"
        type="primary"
        onClick={() => act('approve', { seen, approved: true, reason: '' }, '已审定。')}
      >
        同意签发
      </Button>,
    );
  if ((state === 'approved' || (state === 'draft' && !letter.needsLeader)) && mayDo('letter', 'issue'))
    actions.push(
      <Button key="issue" type="primary" onClick={issue}>
        签发
      </Button>,
    );
  if (state === 'issued' && own !== undefined && own.receivedAt === null && mayDo('letter', 'receive'))
    actions.push(
      <Button key="receive" type="primary" onClick={() => act('receive', {}, '已签收。')}>
        签收
      </Button>,
    );
  return (
    <main className="page">
      <div className="page-head">
        <h1>{letter.name}</h1>
        <LetterMark state={state} />
        <span className="soft">
          {letter.number ?? (letter.format === 'minutes' || letter.format === 'plain' ? '' : '签发时编号')}
        </span>
        <div className="page-actions">{actions}</div>
      </div>
      <Problem
        error={change.error}
        action={
          <Button
            size="small"
            onClick={() => {
              change.reset();
              reload();
            }}
          >
            重新载入
          </Button>
        }
      />
      {state === 'void' && (
        <Alert
          type="error"
          showIcon
          title={`已作废：${letter.voidReason ?? ''}`}
          description={
            letter.number === null ? '还没有编号就作废了。' : `编号 ${letter.number} 保留，不再用于别的函件。`
          }
        />
      )}
      {letter.returnedReason !== null && open && (
        <Alert type="warning" showIcon title={`领导退回：${letter.returnedReason}`} />
      )}
      {open && letter.blanks.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`还有 ${letter.blanks.length} 处空白：${letter.blanks.join('、')}`}
          description="点“修改”，把正文里的【】换成实际内容，才能签发。"
        />
      )}
      <div className="letter-rooms">
        <section className="letter-print" aria-label="版式预览">
          <img
            src={`/api/desk${at}/preview.svg?v=${seen}`}
            alt={`${letter.name}的版式：${letter.title}，主送${letter.addressee}`}
          />
        </section>
        <aside className="letter-side">
          <section>
            <h2>文件</h2>
            <p className="letter-files">
              <a href={`/api/desk${at}/file.pdf`}>下载 PDF</a>
              <a href={`/api/desk${at}/file.docx`}>下载 Word</a>
            </p>
            <dl>
              <dt>签发程序</dt>
              <dd>
                {letter.needsLeader ? `领导审定后签发。${letter.approvalBasis ?? ''}` : '督查员核稿后签发。'}
              </dd>
              {letter.basis !== null && (
                <>
                  <dt>依据</dt>
                  <dd>
                    {letter.basis.document}
                    {letter.basis.clause}
                  </dd>
                </>
              )}
              {letter.approver !== null && (
                <>
                  <dt>审定</dt>
                  <dd>{letter.approver}</dd>
                </>
              )}
              {letter.issuer !== null && (
                <>
                  <dt>签发</dt>
                  <dd>
                    {letter.issuer}，{letter.issuedOn}
                  </dd>
                </>
              )}
            </dl>
          </section>
          {letter.tasks.length > 0 && (
            <section>
              <h2>涉及的任务</h2>
              <ul>
                {letter.tasks.map((task) => (
                  <li key={task.id}>
                    <a
                      href={`/desk/duties/${task.id}`}
                      onClick={(event) => {
                        event.preventDefault();
                        void navigate({ to: '/duties/$id', params: { id: String(task.id) } });
                      }}
                    >
                      {task.title}
                    </a>
                    <small>{task.dueOn} 到期</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {letter.addressees.length > 0 && (
            <section>
              <h2>签收</h2>
              <ul className="letter-receipts">
                {letter.addressees.map((one) => (
                  <li key={one.unit}>
                    {one.name}
                    <small>
                      {one.receivedAt === null ? (
                        state === 'issued' ? (
                          '还没有签收'
                        ) : (
                          '签发后送达'
                        )
                      ) : (
                        <>
                          {one.receivedBy} 签收于 <Moment at={one.receivedAt} />
                        </>
                      )}
                      {one.receivedAt === null && one.reminded > 0 && (
                        <strong className="letter-wait">，逾期，已提醒 {one.reminded} 次</strong>
                      )}
                    </small>
                    {state === 'issued' && one.receivedAt === null && one.openings.length === 0 && (
                      <small>还没有人打开</small>
                    )}
                    {one.openings.map(({ name, firstAt, lastAt }) => (
                      <small key={name}>
                        {name} <Moment at={firstAt} /> 打开
                        {lastAt !== firstAt && (
                          <>
                            ，最近一次 <Moment at={lastAt} />
                          </>
                        )}
                      </small>
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {letter.events.length > 0 && (
            <section>
              <h2>经过</h2>
              <ul>
                {letter.events.map((event) => (
                  <li key={`${event.at}${event.action}`}>
                    {event.actor} {deeds[event.action] ?? event.action}
                    {typeof event.detail.reason === 'string' && `：${event.detail.reason}`}
                    <small>
                      <Moment at={event.at} />
                    </small>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {state !== 'void' && mayDo('letter', 'issue') && (
            <Button type="text" danger size="small" onClick={() => setAsking('void')}>
              作废…
            </Button>
          )}
        </aside>
      </div>
      <EditDialog letter={letter} open={editing} onClose={() => setEditing(false)} />
      <ReasonDialog
        open={asking !== null}
        title={asking === 'void' ? `作废这份${letter.name}` : '退回修改'}
        onClose={() => setAsking(null)}
        onReason={(reason) => {
          if (asking === 'void') act('void', { seen, reason }, '已作废。');
          else act('approve', { seen, approved: false, reason }, '已退回。');
          setAsking(null);
        }}
      />
    </main>
  );
}

const deeds: Readonly<Record<string, string>> = {
  'letter.drafted': '起草',
  'letter.redrafted': '补写草稿',
  'letter.edited': '修改',
  'letter.submitted': '送领导审定',
  'letter.approved': '审定',
  'letter.returned': '退回修改',
  'letter.issued': '签发',
  'letter.voided': '作废',
  'letter.opened': '打开',
  'letter.received': '签收',
};

/** Nothing typed is lost where somebody else was first: the dialog stays open with the words in it. */
function EditDialog(props: {
  readonly letter: Letter;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { letter } = props;
  const change = useLetterChange();
  const [form] = Form.useForm<Words>();
  return (
    <Modal
      open={props.open}
      title={`修改${letter.name}`}
      width={760}
      okText="保存"
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterClose={() => change.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={letter}
        onFinish={(words) =>
          change.mutate(
            { method: 'PATCH', path: `/letters/${letter.id}`, body: { seen: letter.version, ...words } },
            { onSuccess: props.onClose },
          )
        }
      >
        <Problem error={change.error} />
        {letter.state !== 'draft' && <Alert type="info" showIcon title="改过以后要重新送领导审定。" />}
        <Form.Item name="title" label="标题">
          <Input />
        </Form.Item>
        <Form.Item name="addressee" label="主送">
          <Input.TextArea autoSize />
        </Form.Item>
        <Form.Item
          name="body"
          label="正文"
          extra="一行一段。“一、”“（一）”开头的短句按标题排。【】是要填的空白。"
        >
          <Input.TextArea autoSize={{ minRows: 12, maxRows: 24 }} />
        </Form.Item>
        <Form.Item name="signatory" label="落款">
          <Input />
        </Form.Item>
        <Form.Item name="copies" label="抄送" extra="几个单位用逗号分开；没有就留空。">
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function ReasonDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText="确定"
      onOk={() => form.submit()}
      onCancel={props.onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ reason }) => props.onReason(reason)}
      >
        <Form.Item
          name="reason"
          label="原因"
          rules={[{ required: true, whitespace: true, message: '请写明原因。' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
