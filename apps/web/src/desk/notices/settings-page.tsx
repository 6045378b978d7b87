import { App, Button, Form, Input, InputNumber, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { Problem, showAtField } from '../app/problem.tsx';
import { NotAllowed, WentWrong } from '../app/states.tsx';
import { type NoticeSettings, useChangeSettings, useNoticeSettings, useTest } from './api.ts';
import { QuietFields } from './quiet-fields.tsx';
import { Robots } from './robots.tsx';
import './notices.css';

/** Mail server, robots, hours, issuer: for the system administrator; the other two administrators look. */
export function NoticeSettingsPage() {
  const { mayDo } = usePermissions();
  const settings = useNoticeSettings();
  if (!mayDo('settings', 'read')) return <NotAllowed />;
  if (settings.isError) return <WentWrong error={settings.error} reset={() => void settings.refetch()} />;
  const disabled = !mayDo('settings', 'change');
  return (
    <main className="page narrow settings">
      <h1>通知与函件</h1>
      <p className="soft">密码和机器人地址加密保存，填过以后不再显示。</p>
      {settings.isPending ? (
        <Skeleton active />
      ) : (
        <>
          <Dispatch settings={settings.data} disabled={disabled} />
          <Issuer settings={settings.data} disabled={disabled} />
          <MailServer settings={settings.data} disabled={disabled} />
          <Robots disabled={disabled} />
          <Outbox settings={settings.data} />
        </>
      )}
    </main>
  );
}

interface PartOf {
  readonly settings: NoticeSettings;
  readonly disabled: boolean;
}

function useSave(path: string) {
  const change = useChangeSettings();
  const { message } = App.useApp();
  return {
    change,
    save: (body: object, onError?: (error: Error) => void) =>
      change.mutate(
        { method: 'PATCH', path, body },
        { onSuccess: () => void message.success('已保存。'), ...(onError === undefined ? {} : { onError }) },
      ),
  };
}

function Dispatch({ settings, disabled }: PartOf) {
  const { change, save } = useSave('dispatch');
  const [form] = Form.useForm<NoticeSettings['dispatch']>();
  return (
    <section aria-label="发送时间">
      <h2>发送时间</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={disabled}
        initialValues={settings.dispatch}
        onFinish={(fields) => save(fields, (error) => showAtField(form, error, ['address']))}
      >
        <Problem error={change.error} fields={['address']} />
        <Form.Item name="address" label="网址" extra="邮件里的链接用它开头；留空则邮件不带链接。">
          <Input placeholder="https://zhengling.example.gov.cn" />
        </Form.Item>
        <Form.Item name="digestHour" label="每日汇总从几点发">
          <Select
            options={Array.from({ length: 24 }, (_, value) => ({ value, label: `${value}:00` }))}
            style={{ width: 120 }}
          />
        </Form.Item>
        <Form.Item name="quiet" label="全系统免打扰">
          <QuietFields />
        </Form.Item>
        {!disabled && (
          <Button htmlType="submit" loading={change.isPending}>
            保存发送时间
          </Button>
        )}
      </Form>
    </section>
  );
}

function Issuer({ settings, disabled }: PartOf) {
  const { change, save } = useSave('letters');
  const [form] = Form.useForm<NoticeSettings['letters']>();
  return (
    <section aria-label="函件">
      <h2>函件</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={disabled}
        initialValues={settings.letters}
        onFinish={(fields) => save(fields, (error) => showAtField(form, error, ['series']))}
      >
        <Problem error={change.error} fields={['series']} />
        <Form.Item name="issuer" label="发文机关" extra="文件没有另定发文机关的函件用它。">
          <Input />
        </Form.Item>
        <Form.Item
          name="series"
          label="机关代字"
          extra="编号如 示府督〔2024〕7号；每年从 1 号起，不跳号，作废的保留。"
        >
          <Input style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="replyWorkdays" label="要求答复的工作日数">
          <InputNumber min={1} max={60} />
        </Form.Item>
        <Form.Item
          name="unreadWorkdays"
          label="几个工作日没有签收就提醒"
          extra="提醒收文单位的承办员，并告知督查员；以后每隔同样的工作日再提醒，最多五次。"
        >
          <InputNumber min={1} max={30} />
        </Form.Item>
        {!disabled && (
          <Button htmlType="submit" loading={change.isPending}>
            保存函件设置
          </Button>
        )}
      </Form>
    </section>
  );
}

interface MailFields {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly password?: string;
  readonly from: string;
}

function MailServer({ settings, disabled }: PartOf) {
  const { change, save } = useSave('mail');
  const [form] = Form.useForm<MailFields>();
  const test = useTest();
  const [to, setTo] = useState('');
  const { mail } = settings;
  return (
    <section aria-label="发信服务器">
      <h2>发信服务器</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={disabled}
        initialValues={mail ?? { host: '', port: 465, security: 'tls', user: '', from: '' }}
        onFinish={({ password, ...fields }) =>
          save({ ...fields, ...(password === undefined || password === '' ? {} : { password }) }, (error) =>
            showAtField(form, error, ['from']),
          )
        }
      >
        <Problem error={change.error} fields={['from']} />
        <Form.Item name="host" label="服务器">
          <Input placeholder="smtp.example.gov.cn" />
        </Form.Item>
        <Form.Item name="port" label="端口">
          <InputNumber min={1} max={65535} />
        </Form.Item>
        <Form.Item name="security" label="加密">
          <Select
            style={{ width: 260 }}
            options={[
              { value: 'tls', label: 'TLS（一般是 465 端口）' },
              { value: 'starttls', label: 'STARTTLS（一般是 587 端口）' },
              { value: 'none', label: '不加密（只在封闭网络里用）' },
            ]}
          />
        </Form.Item>
        <Form.Item name="user" label="用户名" extra="不用登录就留空。">
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="password"
          label="密码"
          extra={mail?.hasPassword === true ? '已保存，不再显示；不改就留空。' : undefined}
        >
          <Input.Password autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item name="from" label="发信地址">
          <Input placeholder="督查室 <ducha@example.gov.cn>" />
        </Form.Item>
        {!disabled && (
          <Button htmlType="submit" loading={change.isPending}>
            保存发信服务器
          </Button>
        )}
      </Form>
      {!disabled && mail !== null && (
        <div className="try">
          <Input
            aria-label="测试邮件收件人"
            placeholder="收件人邮箱"
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
          <Button
            loading={test.isPending}
            disabled={to === ''}
            onClick={() => test.mutate({ path: 'test-mail', body: { to } })}
          >
            发测试邮件
          </Button>
          <Problem error={test.error} />
          {test.data !== undefined && (
            <p role="status">
              {test.data.outcome === 'accepted'
                ? '服务器已经收下，请到信箱里看。'
                : `没有发成：${test.data.detail}`}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

const outboxWords: Readonly<Record<string, string>> = {
  waiting: '没有发成，在重试',
  refused: '对方不收',
  uncertain: '不能确定是否送达',
};

function Outbox({ settings }: { readonly settings: NoticeSettings }) {
  const { outbox } = settings;
  return (
    <section aria-label="发送情况">
      <h2>发送情况</h2>
      <p>
        待发 {outbox.waiting}，已发 {outbox.sent}，对方不收 {outbox.refused}，不能确定 {outbox.uncertain}
      </p>
      <p className="soft">发送途中断电的不会重发，免得一件事收到两封；其中的通知会写进第二天的汇总。</p>
      {outbox.problems.length > 0 && (
        <ul className="outbox">
          {outbox.problems.map((one) => (
            <li key={one.id}>
              {outboxWords[one.state] ?? one.state}：{one.subject}
              <small>
                <Moment at={one.at} /> {one.problem}
                {one.attempts > 1 && `（试了 ${one.attempts} 次）`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
