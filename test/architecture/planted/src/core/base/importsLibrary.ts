import { pinyin } from 'pinyin-pro';

export const read = pinyin;
