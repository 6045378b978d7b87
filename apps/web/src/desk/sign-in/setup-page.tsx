import { Button, Form, Input } from 'antd';
import { useSetup } from '../api/session.ts';
import { Problem, showAtField } from '../app/problem.tsx';
import { Door } from './door.tsx';
import { NewPasswordFields } from './new-password-fields.tsx';

interface Fields {
  readonly username: string;
  readonly displayName?: string;
  readonly password: string;
  readonly code?: string;
}

const fields = ['username', 'password', 'code'] as const;

/** The very first form: nobody has an account yet. */
export function SetupPage(props: { readonly codeRequired: boolean }) {
  const setup = useSetup();
  const [form] = Form.useForm<Fields>();
  const code = new URLSearchParams(window.location.search).get('code') ?? '';
  return (
    <Door title="设立第一位管理员">
      <p className="door-lead">这里还没有账号。第一位管理员可以再为同事设立账号。</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ code }}
        onFinish={({ username, displayName, password, code: typed }) =>
          setup.mutate(
            {
              username,
              displayName: displayName ?? '',
              password,
              ...(typed ? { code: typed } : {}),
            },
            { onError: (error) => showAtField(form, error, fields) },
          )
        }
      >
        <Problem error={setup.error} fields={fields} />
        {props.codeRequired && (
          <Form.Item
            name="code"
            label="设立代码"
            extra="启动服务的窗口里显示了这个代码，用来确认是你在管理这台服务器。"
            rules={[{ required: true, message: '请输入设立代码。' }]}
          >
            <Input
              autoComplete="off"
              autoCapitalize="characters"
              placeholder="7KQ2M-XN4RD"
              spellCheck={false}
            />
          </Form.Item>
        )}
        <Form.Item
          name="username"
          label="用户名"
          extra="登录时用，例如 zhouyu。"
          rules={[{ required: true, message: '请输入用户名。' }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
        </Form.Item>
        <Form.Item name="displayName" label="姓名" extra="记录里写的是这个名字：谁、什么时候、做了什么。">
          <Input autoComplete="name" />
        </Form.Item>
        <NewPasswordFields />
        <Button type="primary" htmlType="submit" block loading={setup.isPending}>
          设立并进入
        </Button>
      </Form>
    </Door>
  );
}
