import { Alert, Button, Form, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useSignIn } from '../api/session.ts';
import type { Session } from '../api/shapes.ts';
import { Problem } from '../app/problem.tsx';

interface Fields {
  readonly username: string;
  readonly password: string;
}

export function SignInForm(props: { readonly session: Session; readonly username?: string }) {
  const signIn = useSignIn();
  const [form] = Form.useForm<Fields>();
  const password = useRef<InputRef>(null);
  const { demo } = props.session;
  const submit = (fields: Fields) =>
    signIn.mutate(fields, {
      onError: () => {
        form.setFieldValue('password', '');
        password.current?.focus();
      },
    });
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: props.username ?? '', password: '' }}
      onFinish={submit}
    >
      {demo !== null && (
        <Alert
          type="info"
          className="demo"
          title="示例模式：演示账号"
          description={
            <>
              <p>
                密码都是 <code>{demo.password}</code>，每次启动都会换。
              </p>
              <div className="demo-accounts">
                {demo.accounts.map((account) => (
                  <Button
                    key={account.username}
                    size="small"
                    loading={signIn.isPending && signIn.variables.username === account.username}
                    onClick={() => {
                      const fields = { username: account.username, password: demo.password };
                      form.setFieldsValue(fields);
                      submit(fields);
                    }}
                  >
                    以{account.displayName}登录
                  </Button>
                ))}
              </div>
            </>
          }
        />
      )}
      <Problem error={signIn.error} />
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请输入用户名。' }]}>
        <Input
          autoComplete="username"
          autoFocus={props.username === undefined}
          autoCapitalize="none"
          spellCheck={false}
        />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码。' }]}>
        <Input.Password
          ref={password}
          autoComplete="current-password"
          autoFocus={props.username !== undefined}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  );
}
