import { number, output, parameter, rule, share, step } from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';

const CLAUSE = '二';
const figure = (name: string, title: string, value: number) =>
  parameter(name, title, 'share', { value, source: CLAUSE });
const response = share('response', '电梯应急响应率', { max: 1 });
const trapped = share('trapped', '故障困人率', { max: 1 });
const pass = share('pass', '检验（检测）合格率', { max: 1 });
const arrivalMinutes = number('arrivalMinutes', '各次救援到场用时的合计', '分钟');
const rescues = number('rescues', '救援次数', '次', { min: 1, max: 1_000_000 });
const onTime = share('onTime', '按时到达率', { max: 1 });

const responseLeast = figure('responseLeast', '应急响应率目标', 0.99);
const trappedUnder = figure('trappedUnder', '故障困人率上限', 0.005);
const passLeast = figure('passLeast', '合格率目标', 0.95);
const arrivalMost = parameter('arrivalMost', '平均到场时间上限', '分钟', { value: 30, source: CLAUSE });
const onTimeLeast = figure('onTimeLeast', '按时到达率目标', 0.98);

const met = (title: string, reached: ReturnType<typeof response.atLeast>) =>
  output(title, step(title, CLAUSE, reached), { whereGiven: true });

export const targets = rule({
  id: 'elevators/targets',
  title: '2023年电梯安全指标达到没有',
  summary: '响应率99%、困人率低于0.5%、合格率95%、平均到场不超过30分钟、按时到达率98%。',
  document: NUMBER,
  clause: '二第二段',
  validity,
  inputs: [response, trapped, pass, arrivalMinutes, rescues, onTime],
  parameters: [responseLeast, trappedUnder, passLeast, arrivalMost, onTimeLeast],
  outputs: {
    response: met('应急响应率达到目标', response.atLeast(responseLeast)),
    trapped: met('故障困人率达到目标', trapped.under(trappedUnder)),
    pass: met('检验合格率达到目标', pass.atLeast(passLeast)),
    arrival: met('平均到场时间达到目标', arrivalMinutes.atMost(arrivalMost.each(rescues))),
    onTime: met('按时到达率达到目标', onTime.atLeast(onTimeLeast)),
  },
  interpretations: [
    {
      clause: CLAUSE,
      reading: '平均到场时间用合计分钟数与“30分钟×次数”比较，恰为30分钟算达到；困人率恰为0.5%不算',
      reason: '“不超过”包括本数，“低于”不包括；用合计数比较没有四舍五入的误差',
    },
  ],
});
