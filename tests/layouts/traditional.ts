import { Converter } from 'opencc-js';

/** Mainland words as mirrored pages write them: 信息 becomes 資訊, 文件 becomes 檔案. */
export const inTaiwan: (text: string) => string = Converter({ from: 'cn', to: 'twp' });

/** Traditional characters with the words left as they are. */
export const inHongKong: (text: string) => string = Converter({ from: 'cn', to: 'hk' });
