/** The event that makes a logout token (OpenID Connect Back-Channel Logout section 2.4). */
export const BACK_CHANNEL_LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';
