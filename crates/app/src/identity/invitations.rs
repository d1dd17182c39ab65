//! Invitations into posts: issued on a slip, used once by whoever has signed in by telephone.

use std::sync::Arc;

use linli_domain::{
    Error, Result,
    authorisation::Permission,
    event::Happened,
    identity::{INVITATION_LIFE, Invitation, InvitationRule, throttle::Counted},
    organisations::{Organisation, Post},
};
use linli_persistence::identity::{gives_staff_role, invitation_by_mac, record_failure, stopped_among};
use linli_vocabulary::{InvitationId, PostId};
use uuid::Uuid;

use super::{
    sealing,
    session_commands::{Counts, refuse_while_stopped},
};
use crate::exec::{App, Command, Loaded, Output, Reader, Realm, Request, Target, Tx};

/// An invitation with its code, which is printed once and kept nowhere.
#[derive(Clone, Debug)]
pub struct IssuedInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// The code; absent when a request is repeated.
    pub code: Option<String>,
}

impl Output for IssuedInvitation {
    fn output_id(&self) -> Uuid {
        self.invitation.id.into()
    }

    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        Ok(Self { invitation: reader.get(InvitationId::from(id)).await?, code: None })
    }
}

/// Makes a slip that puts whoever uses it into a vacant post.
#[derive(Clone, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = InvitationIssueInput)]
pub struct IssueInvitation {
    #[serde(skip)]
    #[schema(ignore)]
    code: String,
    #[serde(skip)]
    #[schema(ignore)]
    mac: String,
}

impl Command for IssueInvitation {
    const NEEDS: Permission = Permission::InvitationIssue;
    type On = Post;
    type Output = IssuedInvitation;

    async fn prepare(self, app: &App, _: &Arc<Request>, _: PostId) -> Result<Self> {
        let code = sealing::slip();
        Ok(Self { mac: app.doors().tokens.invitation(&code), code })
    }

    async fn run(self, on: Loaded<Post>, tx: &mut Tx) -> Result<IssuedInvitation> {
        tx.read::<Organisation>(on.organisation).await?.living()?;
        if on.tenures.iter().any(|tenure| tenure.until.is_none()) || gives_staff_role(tx, on.id).await? {
            return Err(InvitationRule::NotForThisPost.into());
        }
        let invitation = Invitation {
            id: tx.new_id(),
            version: 1,
            post: on.id,
            organisation: on.organisation,
            division_code: on.division_code.clone(),
            mac: self.mac,
            issued_by: tx.account()?,
            issued_at: tx.now(),
            expires_at: tx.now().plus(INVITATION_LIFE),
            redeemed_at: None,
            redeemed_by: None,
            revoked_at: None,
        };
        let invitation = tx.create(invitation, Happened("invitation.issued")).await?;
        Ok(IssuedInvitation { invitation, code: Some(self.code) })
    }
}

/// Takes an invitation back.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = InvitationRevokeInput)]
pub struct RevokeInvitation {}

impl Command for RevokeInvitation {
    const NEEDS: Permission = Permission::InvitationRevoke;
    type On = Invitation;
    type Output = Invitation;

    async fn run(self, on: Loaded<Invitation>, tx: &mut Tx) -> Result<Invitation> {
        let now = tx.now();
        let decided = on.decide(|invitation| invitation.revoke(now))?;
        tx.save(decided).await
    }
}

impl App {
    /// Puts the caller into the post that a slip is for.
    ///
    /// # Errors
    /// *Rule* `invitation_not_good`, whatever is wrong with the code; *rate limited* after many wrong ones from one address.
    pub async fn redeem(&self, request: &Arc<Request>, code: &str) -> Result<()> {
        let account = request.caller.signed().map(|signed| signed.account).ok_or(Error::Forbidden)?;
        let counts = self.counts_of(Counted::of_code(request.address.as_deref().unwrap_or_default()));
        let linli = self.on_behalf_of(request, "invitation", Some(account));
        let reader = self.reader(&linli);
        if let Some(until) = stopped_among(&reader, &counts.keys()).await? {
            return Err(self.stopped(&linli, Permission::InvitationRedeem, Some(account), until).await);
        }
        // However it is typed: the letters of a slip are capitals, and its hyphens are only there to be read.
        let bare: Vec<char> = code.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
        let groups: Vec<String> = bare.chunks(4).map(|group| group.iter().collect()).collect();
        let mac = self.doors().tokens.invitation(&groups.join("-"));
        let Some(invitation) = invitation_by_mac(&reader, &mac).await? else {
            return self.execute(&linli, Target::of(()), RefuseInvitation { counts }).await.map(drop);
        };
        self.execute(&linli, Target::of(invitation.id), RedeemInvitation {}).await.map(drop)
    }
}

/// Counts the failure of a code that is on no slip.
#[derive(Clone, Debug, serde::Serialize)]
struct RefuseInvitation {
    #[serde(skip)]
    counts: Counts,
}

impl Command for RefuseInvitation {
    const NEEDS: Permission = Permission::InvitationRedeem;
    type On = Realm;
    type Output = Invitation;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Invitation> {
        refuse_while_stopped(tx, &self.counts).await?;
        record_failure(tx, &self.counts.all).await?;
        Err(tx.keep(InvitationRule::NotGood.into()))
    }
}

/// Uses a slip: the account holds the post from today.
#[derive(Clone, Debug, serde::Serialize)]
struct RedeemInvitation {}

impl Command for RedeemInvitation {
    const NEEDS: Permission = Permission::InvitationRedeem;
    type On = Invitation;
    type Output = Invitation;

    async fn run(self, on: Loaded<Invitation>, tx: &mut Tx) -> Result<Invitation> {
        let (account, now, today) = (tx.account()?, tx.now(), tx.today());
        if !on.holds(now) || gives_staff_role(tx, on.post).await? {
            return Err(InvitationRule::NotGood.into());
        }
        let post = tx.also::<Post>(Permission::InvitationRedeem, on.post).await?;
        let tenure = tx.new_id();
        let appointed = post.decide(|post| post.appoint(tenure, account, today, today))?;
        let decided = on.decide(|invitation| invitation.redeem(account, now))?;
        let invitation = tx.save(decided).await?;
        tx.save(appointed).await?;
        Ok(invitation)
    }
}
