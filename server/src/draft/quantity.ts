/** What tells that a number at the start of a paragraph is a quantity or a date, not a clause number. */

const UNIT =
  /^\s*(?:[~～〜×xX*±%‰°℃℉/=<>≤≥≈+,，:：;；)）]|(?:mm|cm|dm|km|μm|nm|m|mg|kg|g|t|s|ms|μs|min|h|d|A|mA|V|mV|kV|W|kW|MW|Hz|kHz|MHz|GHz|Pa|kPa|MPa|N|kN|J|kJ|K|Ω|mol|L|mL|dB|lx|r\/min|bit|B|kB|KB|MB|GB|TB)(?![A-Za-z0-9]))/;
/** Chinese units and measure words, unless they begin a word that a title may begin with (分类, 条件, 项目). */
const MEASURE =
  /^\s*(?:倍|元(?![素件器])|年|月(?!台)|日(?!常|志)|时(?![间钟延序刻])|分钟|秒|[个個]|次(?![要序级])|台(?![账架])|[级級](?![别联配])|件|只|[条條](?![件款文])|[张張](?!力)|[项項](?!目)|[种種](?!类)|名(?![称词])|人(?![员机工身])|天(?!线)|周(?!期|边)|岁|度(?!量)|米|克|吨|升(?![级降])|亿|万(?!用)|千|百|版|位(?!置))/;

/** Whether `rest`, the text right behind a number, begins with a unit symbol or a sign of calculation. */
export function followsUnit(rest: string): boolean {
  return UNIT.test(rest);
}

/** Whether `rest`, the text right behind a number, makes the number a quantity, date or count. */
export function followsQuantity(rest: string): boolean {
  return UNIT.test(rest) || MEASURE.test(rest);
}
