import { words } from './random.ts';
import { DEPARTMENTS, type Department } from './words/departments.ts';

/** A unit with its department, as the head of a form names them. */
export type Organisation = {
  readonly department: Department;
  readonly departmentName: string;
  readonly unitName: string;
};

/**
 * Unit number `unit`. Units take turns over the departments; the departments are those of one city, and when it has no more,
 * those of its districts. The places are invented, for no real office should be given made-up results.
 *
 * @example organisation(0, 40).departmentName // '澜川市教育局'
 */
export function organisation(unit: number, departments: number): Organisation {
  const number = unit % departments;
  const department = DEPARTMENTS[number % DEPARTMENTS.length] ?? DEPARTMENTS[0];
  const region = regionName(Math.floor(number / DEPARTMENTS.length));
  return {
    department,
    departmentName: region + department.office,
    unitName: region + unitName(department, Math.floor(unit / departments)),
  };
}

/** The city itself, then districts and counties. */
function regionName(number: number): string {
  if (number === 0) return '澜川市';
  const first = FIRST[number % FIRST.length];
  const second = SECOND[Math.floor(number / FIRST.length) % SECOND.length];
  return `${first}${second}${number % 3 === 0 ? '县' : '区'}`;
}

/** One unit of each sort for the region, then the same sorts for its parts. */
function unitName({ units }: Department, number: number): string {
  const sort = units[number % units.length] ?? units[0];
  const part = Math.floor(number / units.length);
  if (part === 0) return sort;
  const round = Math.floor((part - 1) / PARTS.length);
  const name = `${PARTS[(part - 1) % PARTS.length]}${sort}`;
  return round === 0 ? name : `${name}（${round + 1}部）`;
}

const FIRST = words('云 青 白 安 临 永 长 兴 和 石 金 清');
const SECOND = words('栖 麓 屏 渡 岚 坪 汀 埠 岫 洲 溪 陵');
const PARTS = words('东屏 南浦 北苑 西岭 中堤 新桥 古渡 望湖 松原里 梅坞 沙洲 柳营 竹溪 云台 石埠 枫林 河湾 凤鸣');
