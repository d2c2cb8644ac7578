import { expect, test } from 'vitest';
import { isPublic } from './public-address.ts';

test.each([
  'https://agendascope.example.org/time/', 'http://example.com:8080/', 'https://user.github.io/a/', 'https://172.32.0.1/', 'https://11.0.0.1/',
  'https://[2001:db8::1]/', 'https://local.example.org/', 'https://1921.168.example.org/', 'https://testing.org/'
])('%s can be opened by others', (address) => {
  expect(isPublic(new URL(address))).toBe(true);
});

test.each([
  'http://localhost:4173/', 'http://127.0.0.1:4173/', 'http://[::1]:4173/', 'http://[fd12::1]/', 'http://[fe80::1]/', 'http://192.168.1.20/', 'http://10.1.2.3/',
  'http://172.16.0.1/', 'http://172.31.255.1/', 'http://169.254.1.1/', 'http://100.64.0.1/', 'http://0.0.0.0/', 'http://laptop/', 'http://laptop.local/', 'http://a.localhost/',
  'http://printer.lan/', 'http://x.home.arpa/', 'http://localhost./', 'http://[::ffff:127.0.0.1]/', 'file:///home/a/index.html', 'http://2130706433/'
])('%s cannot', (address) => {
  expect(isPublic(new URL(address))).toBe(false);
});
