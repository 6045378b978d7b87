import { Form, Input } from 'antd';

/** A new password, typed twice; the server judges it. */
export function NewPasswordFields(props: { readonly label?: string }) {
  return (
    <>
      <Form.Item
        name="password"
        label={props.label ?? '密码'}
        extra="至少 10 个字符，不含用户名。几个不相干的词连成一句，好记又难猜。"
        rules={[
          { required: true, message: '请输入密码。' },
          {
            validator: (_rule, value: unknown) =>
              typeof value === 'string' && value !== '' && [...value].length < 10
                ? Promise.reject(new Error('密码至少 10 个字符。'))
                : Promise.resolve(),
          },
        ]}
        validateTrigger="onBlur"
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输入一次"
        dependencies={['password']}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: '请再输入一次密码。' },
          ({ getFieldValue }) => ({
            validator: (_rule, value: unknown) =>
              value === undefined || value === '' || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的密码不一样。')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
