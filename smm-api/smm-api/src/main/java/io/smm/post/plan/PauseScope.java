package io.smm.post.plan;

import io.smm.account.BrandId;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.campaign.CampaignId;
import io.smm.post.Post;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How much a pause stops. Always within one tenant. */
public sealed interface PauseScope {

    /** {@return the tenant} */
    TenantId tenant();

    /**
     * Tells whether a post to an account lies in the scope.
     *
     * @param connection the account
     * @param post the post
     * @return whether it does
     */
    boolean covers(Connection connection, Post post);

    /**
     * Tells whether all that an account does lies in the scope, and not some of its posts alone: answers and ads belong to no
     * campaign of ours that a network could tell us.
     *
     * @param connection the account
     * @return whether it does
     */
    boolean covers(Connection connection);

    /**
     * Everything of a tenant, all brands and accounts.
     *
     * @param tenant the tenant
     */
    record OfTenant(TenantId tenant) implements PauseScope {
        /**
         * Checks the component.
         *
         * @param tenant the tenant
         */
        public OfTenant {
            Objects.requireNonNull(tenant, "tenant");
        }

        @Override
        public boolean covers(Connection connection, Post post) {
            return covers(connection);
        }

        @Override
        public boolean covers(Connection connection) {
            return connection.tenant().equals(tenant);
        }
    }

    /**
     * Everything of one brand, on all networks: of the accounts whose {@link Connection#brand()} it is, and of those named besides.
     *
     * @param tenant the tenant
     * @param brand the brand
     * @param accounts accounts that lie in the scope whatever their connections say: posts that were planned before an account was
     *     counted to the brand hold a connection that does not know it; often empty
     */
    record OfBrand(TenantId tenant, BrandId brand, Set<ConnectionId> accounts) implements PauseScope {
        /**
         * Copies the accounts.
         *
         * @param tenant the tenant
         * @param brand the brand
         * @param accounts accounts that lie in the scope whatever their connections say
         */
        public OfBrand {
            Objects.requireNonNull(tenant, "tenant");
            Objects.requireNonNull(brand, "brand");
            accounts = Set.copyOf(accounts);
        }

        @Override
        public boolean covers(Connection connection, Post post) {
            return covers(connection);
        }

        @Override
        public boolean covers(Connection connection) {
            return connection.tenant().equals(tenant)
                    && (connection.brand().filter(brand::equals).isPresent() || accounts.contains(connection.id()));
        }
    }

    /**
     * The posts of one campaign, on all accounts of the tenant.
     *
     * @param tenant the tenant
     * @param campaign the campaign
     */
    record OfCampaign(TenantId tenant, CampaignId campaign) implements PauseScope {
        /**
         * Checks the components.
         *
         * @param tenant the tenant
         * @param campaign the campaign
         */
        public OfCampaign {
            Objects.requireNonNull(tenant, "tenant");
            Objects.requireNonNull(campaign, "campaign");
        }

        @Override
        public boolean covers(Connection connection, Post post) {
            return connection.tenant().equals(tenant)
                    && post.campaign().filter(campaign::equals).isPresent();
        }

        @Override
        public boolean covers(Connection connection) {
            return false;
        }
    }

    /**
     * One account.
     *
     * @param tenant the tenant
     * @param connection the account's connection
     */
    record OfConnection(TenantId tenant, ConnectionId connection) implements PauseScope {
        /**
         * Checks the components.
         *
         * @param tenant the tenant
         * @param connection the account's connection
         */
        public OfConnection {
            Objects.requireNonNull(tenant, "tenant");
            Objects.requireNonNull(connection, "connection");
        }

        @Override
        public boolean covers(Connection other, Post post) {
            return covers(other);
        }

        @Override
        public boolean covers(Connection other) {
            return other.id().equals(connection);
        }
    }

    /**
     * Everything of a tenant.
     *
     * @param tenant the tenant
     * @return the scope
     */
    static PauseScope tenant(TenantId tenant) {
        return new OfTenant(tenant);
    }

    /**
     * Everything of one brand.
     *
     * @param tenant the tenant
     * @param brand the brand
     * @param accounts the brand's accounts, as far as the host knows them: they lie in the scope even where a post was planned before
     *     its account was counted to the brand
     * @return the scope
     */
    static PauseScope brand(TenantId tenant, BrandId brand, Connection... accounts) {
        return new OfBrand(
                tenant, brand, Arrays.stream(accounts).map(Connection::id).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The posts of one campaign.
     *
     * @param tenant the tenant
     * @param campaign the campaign
     * @return the scope
     */
    static PauseScope campaign(TenantId tenant, CampaignId campaign) {
        return new OfCampaign(tenant, campaign);
    }

    /**
     * One account.
     *
     * @param connection the account
     * @return the scope
     */
    static PauseScope connection(Connection connection) {
        return new OfConnection(connection.tenant(), connection.id());
    }
}
