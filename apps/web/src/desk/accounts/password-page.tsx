import { Link } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import { useChangePassword } from '../api/session.ts';
import { Problem, showAtField } from '../app/problem.tsx';
import { NewPasswordFields } from '../sign-in/new-password-fields.tsx';

interface Fields {
  readonly current: string;
  readonly password: string;
}

const fields = ['current', 'password'] as const;

export function PasswordPage() {
  const change = useChangePassword();
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  return (
    <main className="page narrow">
      <h1>修改密码</h1>
      <p className="soft">改了以后，其他电脑上的登录都会退出，这一台不受影响。</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, password }) =>
          change.mutate(
            { current, next: password },
            {
              onError: (error) => showAtField(form, error, fields),
              onSuccess: () => {
                form.resetFields();
                void message.success('密码已经改好。');
              },
            },
          )
        }
      >
        <Problem error={change.error} fields={fields} />
        <Form.Item name="current" label="当前密码" rules={[{ required: true, message: '请输入当前密码。' }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <NewPasswordFields label="新密码" />
        <div className="form-end">
          <Link to="/issues">取消</Link>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            修改密码
          </Button>
        </div>
      </Form>
    </main>
  );
}
