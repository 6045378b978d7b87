import { App, Button, Form, Input, Radio, Skeleton } from 'antd';
import { usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { Problem, showAtField } from '../app/problem.tsx';
import { WentWrong } from '../app/states.tsx';
import { type Preference, useFeedChange, useFeeds, usePreference, useSavePreference } from './api.ts';
import { QuietFields } from './quiet-fields.tsx';
import './notices.css';

/** How one wants to be told, and one's calendars. */
export function PreferencePage() {
  const preference = usePreference();
  const { mayDo } = usePermissions();
  if (preference.isError)
    return <WentWrong error={preference.error} reset={() => void preference.refetch()} />;
  return (
    <main className="page narrow">
      <h1>收信方式</h1>
      <p className="soft">通知总会出现在右上角的铃铛里；邮件另外选。同一件事只通知一次。</p>
      {preference.isPending ? <Skeleton active /> : <PreferenceForm preference={preference.data} />}
      {mayDo('duty', 'read') && <FeedList />}
    </main>
  );
}

function PreferenceForm({ preference }: { readonly preference: Preference }) {
  const save = useSavePreference();
  const [form] = Form.useForm<Preference>();
  const { message } = App.useApp();
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={preference}
      onFinish={(fields) =>
        save.mutate(fields, {
          onError: (error) => showAtField(form, error, ['mail']),
          onSuccess: () => {
            form.setFields([{ name: 'mail', errors: [] }]);
            void message.success('已保存。');
          },
        })
      }
    >
      <Problem error={save.error} fields={['mail']} />
      <Form.Item name="mail" label="邮箱" extra="不收邮件就留空。">
        <Input inputMode="email" autoComplete="email" />
      </Form.Item>
      <Form.Item name="mode" label="邮件怎么发">
        <Radio.Group
          className="stacked"
          options={[
            { value: 'digest', label: '每天汇总成一封' },
            { value: 'each', label: '每件一封，马上发' },
            { value: 'none', label: '不发邮件' },
          ]}
        />
      </Form.Item>
      <Form.Item name="quiet" label="免打扰" extra="这段时间里的邮件，等过了再发。">
        <QuietFields />
      </Form.Item>
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </div>
    </Form>
  );
}

/** Calendars to subscribe to: the address is a secret, shown once. */
function FeedList() {
  const feeds = useFeeds(true);
  const change = useFeedChange();
  const { account, mayDo } = usePermissions();
  const { modal, message } = App.useApp();
  const path = feeds.data?.path ?? null;
  const address = path === null ? null : `${window.location.origin}${path}`;
  return (
    <section className="feeds" aria-label="日历订阅">
      <h2>日历订阅</h2>
      <p className="soft">
        把任务的到期日订阅到手机或电脑的日历里，改期、取消会自动更新。地址就是钥匙，不要转给别人；泄露了就撤销。公开活动的日历是{' '}
        <a href="/calendar/activities.ics">activities.ics</a>。
      </p>
      <Problem error={change.error} />
      {address !== null && (
        <div className="feed-new" role="status">
          <p>新的订阅地址，只显示这一次：</p>
          <code>{address}</code>
          <p>
            <Button
              size="small"
              onClick={() =>
                void navigator.clipboard.writeText(address).then(() => message.success('已复制。'))
              }
            >
              复制
            </Button>{' '}
            <a href={address.replace(/^https?:/, 'webcal:')}>用日历程序打开</a>
          </p>
        </div>
      )}
      <ul>
        {feeds.data?.items.map((feed) => (
          <li key={feed.id}>
            <span>
              {feed.name}
              <small>
                {feed.fetchedAt === null ? (
                  '还没有被取用过'
                ) : (
                  <>
                    最近取用 <Moment at={feed.fetchedAt} />
                  </>
                )}
              </small>
            </span>
            <Button
              type="text"
              size="small"
              aria-label={`撤销${feed.name}的订阅`}
              onClick={() =>
                modal.confirm({
                  title: '撤销这个订阅？',
                  content: '用这个地址的日历从此不再更新。',
                  okText: '撤销',
                  onOk: () => change.mutate({ revoke: feed.id }),
                })
              }
            >
              撤销
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => change.mutate({ unit: null })}>订阅我的任务</Button>{' '}
      {account?.unitId != null && mayDo('duty', 'read') && (
        <Button onClick={() => change.mutate({ unit: account.unitId })}>订阅本单位的任务</Button>
      )}
    </section>
  );
}
