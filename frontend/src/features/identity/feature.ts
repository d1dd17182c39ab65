import { business } from '@/session/me'
import { feature } from '@/pieces/feature'

const identity = feature({
  name: 'identity',
  pages: {
    '/self': { component: () => import('./SelfPage').then((m) => m.SelfPage) },
    '/delegations': {
      component: () => import('./DelegationListPage').then((m) => m.DelegationListPage),
      navigation: { label: ['代理', 'Deputies'], icon: 'people', group: 'system', order: 10, roles: [...business, 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] },
    },
    '/accounts': {
      component: () => import('./AccountListPage').then((m) => m.AccountListPage),
      navigation: { label: ['账号', 'Accounts'], icon: 'badge', group: 'system', order: 20, roles: ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] },
    },
    '/accounts/$id': { component: () => import('./AccountPage').then((m) => m.AccountPage) },
    '/mine': {
      component: () => import('./MinePage').then((m) => m.MinePage),
      navigation: { label: ['我的', 'Me'], icon: 'people', group: 'work', order: 1, thumb: true },
    },
    '/links': {
      component: () => import('./LinkListPage').then((m) => m.LinkListPage),
      navigation: { label: ['居民关联', 'Residents\' links'], icon: 'people', group: 'tree', order: 60, roles: ['COMMUNITY_OFFICER', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK'] },
    },
    '/invitations': {
      component: () => import('./InvitationListPage').then((m) => m.InvitationListPage),
      navigation: { label: ['联络员邀请单', 'Invitations'], icon: 'badge', group: 'tree', order: 61, roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SUBDISTRICT_CLERK'] },
    },
    '/clients': {
      component: () => import('./ClientListPage').then((m) => m.ClientListPage),
      navigation: { label: ['接入系统', 'Machine clients'], icon: 'badge', group: 'system', order: 40, roles: ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'] },
    },
    '/clients/$id': { component: () => import('./ClientPage').then((m) => m.ClientPage) },
    '/grants': {
      component: () => import('./GrantListPage').then((m) => m.GrantListPage),
      navigation: {
        label: ['授权', 'Grants'], icon: 'shield', group: 'system', order: 30,
        roles: ['CITY_COORDINATOR', 'COUNTY_COORDINATOR', 'SUBDISTRICT_SECRETARY', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'],
      },
    },
  },
  commands: {
    'account.create': ['新建账号', 'New account'],
    'account.reset': ['重置密码', 'Reset password'],
    'account.disable': ['停用', 'Disable'],
    'account.enable': ['启用', 'Enable'],
    'account.change_password': ['修改密码', 'Change password'],
    'account.enrol_factor': ['登记动态口令', 'Enrol second factor'],
    'account.confirm_factor': ['确认动态口令', 'Confirm second factor'],
    'account.give_up': ['注销账号', 'Delete account'],
    'invitation.issue': ['发放邀请单', 'Issue invitation'],
    'invitation.revoke': ['作废', 'Take back'],
    'invitation.redeem': ['使用邀请单', 'Use invitation'],
    'link.ask': ['申请关联居民信息', 'Ask my community'],
    'link.confirm': ['确认关联', 'Confirm'],
    'link.refuse': ['不通过', 'Refuse'],
    'link.end': ['解除关联', 'End link'],
    'phone_code.send': ['发送验证码', 'Send code'],
    'phone_code.use': ['验证码登录', 'Sign in by code'],
    'client.create': ['新增接入系统', 'New machine client'],
    'client.change': ['修改', 'Change'],
    'client.allow': ['设定可读内容', 'Set what it may read'],
    'client.rotate': ['更换密钥', 'New secret'],
    'client.retire': ['作废密钥', 'Retire secret'],
    'client.disable': ['停用', 'Disable'],
    'client.enable': ['启用', 'Enable'],
    'client.token': ['接入系统取令牌', 'Machine client token'],
    'grant.give': ['授权', 'Give grant'],
    'grant.close': ['收回授权', 'Close grant'],
    'delegation.give': ['委托代理', 'Delegate'],
    'delegation.end': ['结束代理', 'End delegation'],
    'session.close': ['退出登录', 'Sign out'],
    'session.open': ['登录', 'Sign in'],
    'session.refresh': ['续期', 'Refresh'],
    'signing_key.rotate': ['轮换签名密钥', 'Rotate signing key'],
  },
  records: {
    account: { name: ['账号', 'account'], page: '/accounts/$id' },
    client: { name: ['接入系统', 'machine client'], page: '/clients/$id' },
    invitation: { name: ['联络员邀请单', 'invitation'], page: '/invitations' },
    link: { name: ['居民关联', 'link'], page: '/links' },
    phone_code: { name: ['验证码', 'code'] },
    delegation: { name: ['代理', 'delegation'], page: '/delegations' },
    grant: { name: ['授权', 'grant'] },
    session: { name: ['会话', 'session'] },
    signing_key: { name: ['签名密钥', 'signing key'] },
  },
  words: () => import('./words'),
})

export default identity

declare module '@/pieces/feature' {
  interface Features {
    identity: typeof identity
  }
}
