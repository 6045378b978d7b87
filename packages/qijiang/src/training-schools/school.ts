import {
  allOf,
  amount,
  anyOf,
  number,
  options,
  output,
  parameter,
  rule,
  step,
  yesNo,
} from '@zhengling/rules';
import { NUMBER, validity } from './document.ts';
import { FINDINGS } from './findings.ts';

const area = number('area', '办学场地建筑面积', '平方米', { min: 0.01, max: 1_000_000 });
const oneFloor = yesNo('oneFloor', '都在同一楼层');
const students = number('students', '同一培训时段的学生', '人', { max: 100_000 });
const teachingArea = number('teachingArea', '教学用房建筑面积', '平方米', { max: 1_000_000 });
const unsuitable = yesNo('unsuitable', '在住宅、半地下室或地下室', { default: false });
const leastArea = parameter('leastArea', '规定的办学场地面积', '平方米', { value: 300, source: '三（二）2' });
const eachStudent = parameter('eachStudent', '规定的生均面积', '平方米', {
  value: 3,
  source: '三（二）2',
});

const needed = step('在场学生需要的面积', '三（二）2', eachStudent.each(students));
const crowded = step('生均面积不足', { clause: '三（二）2', note: '每人3平方米' }, area.under(needed));
const small = step(
  '面积不足或者不在同一楼层',
  { clause: '三（二）2', note: '低于300平方米，或者达到而位于不同楼层' },
  anyOf(area.under(leastArea), oneFloor.not()),
);
const few = step(
  '教学用房不足三分之二',
  { clause: '三（二）4', note: '教学用房的三倍少于总面积的两倍' },
  teachingArea.multiple(3).under(area.multiple(2)),
);
const premisesFindings = options({
  'unsuitable-premises': FINDINGS['unsuitable-premises'].title,
  'small-and-crowded': FINDINGS['small-and-crowded'].title,
  crowded: FINDINGS.crowded.title,
  'few-classrooms': FINDINGS['few-classrooms'].title,
});

export const premises = rule({
  id: 'training-schools/premises',
  title: '办学场地达不达标',
  summary: '按面积、楼层、同一时段的学生和教学用房，看场地有哪几项问题。',
  document: NUMBER,
  clause: '三（二）',
  validity,
  inputs: [area, oneFloor, students, teachingArea, unsuitable],
  parameters: [leastArea, eachStudent],
  outputs: {
    findings: output(
      '存在的问题',
      premisesFindings.collect(
        ['unsuitable-premises', step('场所不合格', '三（二）1', unsuitable)],
        ['small-and-crowded', allOf(small, crowded)],
        ['crowded', allOf(small.not(), crowded)],
        ['few-classrooms', few],
      ),
    ),
    areaShort: output(
      '还差的场地面积',
      step(
        '还差的场地面积',
        { clause: '三（二）2', note: '在场学生需要的面积减去现有面积，最少为0' },
        needed.minus(area).atLeastBe(amount(0, '平方米')),
      ),
    ),
  },
  interpretations: [
    {
      clause: '三（二）2',
      reading: '不足300平方米的机构，只要生均达到3平方米，不算面积问题',
      reason: '该项的要求是保证生均面积，没有要求扩大场地',
    },
  ],
});

const fullTime = number('fullTime', '专职培训教师', '人', { max: 100_000 });
const teachers = number('teachers', '教师总数', '人', { max: 100_000 });
const classes = number('classes', '同一时段的培训班', '个', { max: 100_000 });
const classesWithTeacher = number('classesWithTeacher', '其中有教师的班', '个', { max: 100_000 });
const unqualified = yesNo('unqualified', '有学科教师没有教师资格', { default: false });
const leastFullTime = parameter('leastFullTime', '专职教师最少人数', '人', {
  value: 3,
  source: '三（三）5',
});
const teacherFindings = options({
  unqualified: FINDINGS.unqualified.title,
  'few-full-time': FINDINGS['few-full-time'].title,
  'class-without-teacher': FINDINGS['class-without-teacher'].title,
});

export const teacherCheck = rule({
  id: 'training-schools/teachers',
  title: '师资够不够',
  summary: '专职教师的人数和比例、每个班有没有教师、学科教师有没有资格。',
  document: NUMBER,
  clause: '三（三）',
  validity,
  inputs: [fullTime, teachers, classes, classesWithTeacher, unqualified],
  parameters: [leastFullTime],
  outputs: {
    findings: output(
      '存在的问题',
      teacherFindings.collect(
        ['unqualified', step('学科教师没有资格', '三（三）2', unqualified)],
        [
          'few-full-time',
          step(
            '专职教师不足',
            { clause: '三（三）5', note: '少于3人，或者达不到教师总数的三分之一' },
            anyOf(fullTime.under(leastFullTime), fullTime.multiple(3).under(teachers)),
          ),
        ],
        ['class-without-teacher', step('有的班没有教师', '三（三）5', classesWithTeacher.under(classes))],
      ),
    ),
  },
});
