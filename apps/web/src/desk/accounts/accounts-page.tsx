import { PlusOutlined } from '@ant-design/icons';
import { roleName, roles } from '@zhengling/access';
import { App, Button, Form, Input, Modal, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import {
  useAccounts,
  useAccountUnits,
  useChangeAccount,
  useCreateAccount,
  useResetPassword,
} from '../api/accounts.ts';
import type { Account, Role } from '../api/shapes.ts';
import { nameOfRole, usePermissions } from '../app/current-account.ts';
import { Moment } from '../app/moment.tsx';
import { Problem, showAtField } from '../app/problem.tsx';
import { NotAllowed, WentWrong } from '../app/states.tsx';
import type { Named } from '../registers/api.ts';
import { BodySelect } from '../registers/pick.tsx';
import { NewPasswordFields } from '../sign-in/new-password-fields.tsx';

const duties: Readonly<Record<Role, string>> = {
  editor: '导入、校对、发布期刊，确认任务',
  supervisor: '督办全区任务，签发函件',
  officer: '本单位的任务、检查和函件',
  leader: '看全区，审批',
  reader: '只看，含未发布的期刊',
  system: '账号与设置',
  security: '授予角色和单位',
  auditor: '查看操作记录',
};

const roleOptions: { value: Role; label: string }[] = roles.map((value) => ({
  value,
  label: `${roleName(value)}：${duties[value]}`,
}));

export function AccountsPage() {
  const { account: me, mayDo, administers } = usePermissions();
  const accounts = useAccounts();
  const units = useAccountUnits();
  const change = useChangeAccount();
  const [adding, setAdding] = useState(false);
  const [resetting, setResetting] = useState<Account | null>(null);
  const { modal } = App.useApp();
  if (!mayDo('account', 'read')) return <NotAllowed />;
  if (accounts.isError) {
    return <WentWrong error={accounts.error} reset={() => void accounts.refetch()} />;
  }
  const guarded = (accounts.data ?? []).some(
    ({ role, disabled, demo }) => role === 'security' && !disabled && !demo,
  );
  const grants = mayDo('account', 'grant') || (administers && !guarded);
  const unitOf = ({ unitId }: Account): Named | null =>
    unitId === null ? null : (units.data?.find(({ id }) => id === unitId) ?? { id: unitId, name: unitId });
  const toggle = (account: Account) => {
    if (account.disabled) return change.mutate({ id: account.id, disabled: false });
    modal.confirm({
      title: `停用“${account.displayName}”？`,
      content: '会立即退出，也不能再登录。做过的事仍留在记录里，以后可以恢复。',
      okText: '停用',
      onOk: () => change.mutateAsync({ id: account.id, disabled: true }).catch(() => undefined),
    });
  };
  return (
    <main className="page">
      <div className="page-head">
        <h1>账号</h1>
        <span className="soft">{accounts.data === undefined ? '' : `${accounts.data.length} 个`}</span>
        {administers && (
          <div className="page-actions">
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              新建账号
            </Button>
          </div>
        )}
      </div>
      <p className="soft page-note">
        系统管理员建立、停用账号，安全管理员授予角色和单位，审计员查看记录，三者不能兼任。
        {administers && !guarded && '现在还没有安全管理员：在设立之前由系统管理员代为授权，请尽早设立。'}
      </p>
      <Problem error={change.error} />
      <Table<Account>
        size="small"
        rowKey="id"
        className="sheet"
        loading={accounts.isPending}
        dataSource={[...(accounts.data ?? [])]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: '姓名与用户名',
            render: (_, account) => (
              <>
                {account.displayName}
                {account.demo && <Tag className="tag">演示</Tag>}
                {account.disabled && <Tag className="tag">已停用</Tag>}
                {account.id === me?.id && <Tag className="tag">我</Tag>}
                <small>{account.username}</small>
              </>
            ),
          },
          {
            title: '角色',
            render: (_, account) =>
              account.id === me?.id || !grants ? (
                nameOfRole(account.role)
              ) : (
                <Select<Role>
                  size="small"
                  aria-label={`${account.displayName}的角色`}
                  value={account.role}
                  placeholder="未授权"
                  style={{ width: 124 }}
                  popupMatchSelectWidth={false}
                  options={roleOptions}
                  labelRender={({ value }) =>
                    nameOfRole(roleOptions.find((role) => role.value === value)?.value ?? null)
                  }
                  onChange={(role) => change.mutate({ id: account.id, role })}
                />
              ),
          },
          {
            title: '单位',
            render: (_, account) =>
              account.id === me?.id || !grants ? (
                (unitOf(account)?.name ?? '')
              ) : (
                <BodySelect
                  small
                  id={`unit-${account.id}`}
                  label={`${account.displayName}的单位`}
                  value={unitOf(account)}
                  onChange={(unit) => change.mutate({ id: account.id, unitId: unit?.id ?? null })}
                />
              ),
          },
          {
            title: '设立时间',
            responsive: ['md'],
            render: (_, account) => <Moment at={account.createdAt} />,
          },
          {
            title: <span className="hidden">操作</span>,
            align: 'right',
            render: (_, account) =>
              account.id === me?.id || !administers ? null : (
                <>
                  <Button
                    type="link"
                    size="small"
                    disabled={account.demo}
                    onClick={() => setResetting(account)}
                  >
                    重设密码
                  </Button>
                  <Button type="link" size="small" onClick={() => toggle(account)}>
                    {account.disabled ? '恢复' : '停用'}
                  </Button>
                </>
              ),
          },
        ]}
      />
      <NewAccountDialog open={adding} grants={grants} onClose={() => setAdding(false)} />
      <ResetDialog account={resetting} onClose={() => setResetting(null)} />
    </main>
  );
}

const accountFields = ['username', 'password'] as const;

function NewAccountDialog(props: {
  readonly open: boolean;
  readonly grants: boolean;
  readonly onClose: () => void;
}) {
  const create = useCreateAccount();
  const [form] = Form.useForm<{
    username: string;
    displayName?: string;
    role?: Role;
    unit?: Named | null;
    password: string;
  }>();
  const { message } = App.useApp();
  return (
    <Modal
      open={props.open}
      title="新建账号"
      okText="新建账号"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterClose={() => create.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ unit, ...fields }) =>
          create.mutate(
            {
              ...fields,
              displayName: fields.displayName ?? '',
              role: fields.role ?? null,
              unitId: unit?.id ?? null,
            },
            {
              onError: (error) => showAtField(form, error, accountFields),
              onSuccess: (account) => {
                void message.success(
                  `已为${account.displayName}设立账号。请当面告知密码，并请其登录后修改。`,
                );
                props.onClose();
              },
            },
          )
        }
      >
        <Problem error={create.error} fields={accountFields} />
        <Form.Item name="displayName" label="姓名" rules={[{ required: true, message: '请输入姓名。' }]}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请输入用户名。' }]}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        {props.grants ? (
          <>
            <Form.Item name="role" label="角色" extra="可以留空，以后再授予。">
              <Select options={roleOptions} allowClear placeholder="未授权" />
            </Form.Item>
            <Form.Item
              name="unit"
              label="所属单位"
              initialValue={null}
              extra="承办员只看得到所属单位的任务、检查和函件。"
            >
              <UnitOfNew />
            </Form.Item>
          </>
        ) : (
          <p className="soft">角色和单位由安全管理员授予；授权之前，这个账号登录后什么也看不到。</p>
        )}
        <NewPasswordFields label="初始密码" />
      </Form>
    </Modal>
  );
}

/** The form hands over the value and takes the change. */
function UnitOfNew(props: {
  readonly value?: Named | null;
  readonly onChange?: (unit: Named | null) => void;
}) {
  return (
    <BodySelect
      id="unit"
      label="所属单位"
      value={props.value ?? null}
      onChange={(unit) => props.onChange?.(unit)}
    />
  );
}

function ResetDialog(props: { readonly account: Account | null; readonly onClose: () => void }) {
  const reset = useResetPassword();
  const [form] = Form.useForm<{ password: string }>();
  const { message } = App.useApp();
  const { account } = props;
  return (
    <Modal
      open={account !== null}
      title={`重设${account?.displayName ?? ''}的密码`}
      okText="重设密码"
      confirmLoading={reset.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterClose={() => reset.reset()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={({ password }) => {
          if (account === null) return;
          reset.mutate(
            { id: account.id, password },
            {
              onError: (error) => showAtField(form, error, accountFields),
              onSuccess: () => {
                void message.success('密码已经重设，原来的登录都已退出。');
                props.onClose();
              },
            },
          );
        }}
      >
        <Problem error={reset.error} fields={accountFields} />
        <NewPasswordFields label="新密码" />
      </Form>
    </Modal>
  );
}
