/** Names that only a machine itself or its own network knows (RFC 6761, 6762, 8375, and names without a dot). */
const OWN_NAMES = /(^|\.)(localhost|local|internal|lan|home\.arpa|test|invalid)$|^[^.:[\]]+$/;
/** Addresses of a machine itself and of private networks (RFC 1122, 1918, 3927, 6598). */
const OWN_NUMBERS = /^(0|10|127)\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** The same of IPv6: loopback and unspecified, unique local, link-local, and IPv4 written in it (RFC 4291, 4193). */
const OWN_IPV6 = /^\[(::|f[cd]|fe[89ab])/;

/**
 * Whether others can open an address, as far as the address tells: it is of the web, and its host is not one that only this
 * machine or its network knows.
 */
export function isPublic({ protocol, hostname }: { readonly protocol: string; readonly hostname: string }): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return /^https?:$/.test(protocol) && ![OWN_NAMES, OWN_NUMBERS, OWN_IPV6].some((own) => own.test(host));
}
