package io.smm.adapter.memory.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.smm.account.TenantId;
import io.smm.core.InMemoryMediaStore;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaHold;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.spi.MediaUse;
import io.smm.testkit.tck.MediaStoreContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Each known fault of a media store fails the tests that are about it. */
class BrokenMediaStoresTest {

    @Test
    void aStoreThatShowsHalfAPutFailsWhereAPutIsWholeOrNot() {
        assertThat(failuresOf(HalfAPut.class))
                .contains("aPutThatBreaksOffShowsNothing")
                .doesNotContain("whatWasPutIsThereToTheByteUnderItsDigest");
    }

    @Test
    void aStoreThatBeginsAtAPieceFailsWhereARangeBeginsAnywhere() {
        assertThat(failuresOf(WholePieces.class)).containsExactly("anyRangeIsReadFromWhereItBegins");
    }

    @Test
    void aStoreThatForgetsHoldsFailsWhereWhatIsHeldStays() {
        assertThat(failuresOf(ForgettingHolds.class))
                .contains("whatSomebodyHoldsStaysAndWhatNobodyHoldsGoesAfterItsGrace");
    }

    @Test
    void aStoreThatDeletesWhatIsHeldFailsWhereWhatIsHeldStays() {
        assertThat(failuresOf(DeletingWhatIsHeld.class))
                .contains(
                        "whatSomebodyHoldsStaysAndWhatNobodyHoldsGoesAfterItsGrace",
                        "aTenantSeesNothingOfAnothers",
                        "aHoldThatWasTakenAgainIsNotEndedByWhoSawItBefore");
    }

    @Test
    void aStoreThatEndsAHoldWhateverItsVersionFailsWhereItWasTakenAgain() {
        assertThat(failuresOf(EndingWhateverItSaw.class))
                .contains("aHoldThatWasTakenAgainIsNotEndedByWhoSawItBefore")
                .doesNotContain("whatSomebodyHoldsStaysAndWhatNobodyHoldsGoesAfterItsGrace");
    }

    @Test
    void aStoreThatMixesTenantsFailsWhereTheyAreApart() {
        assertThat(failuresOf(MixingTenants.class)).contains("aTenantSeesNothingOfAnothers");
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class HalfAPut extends MediaStoreContract {
        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return new Forwarding(mostBytes) {
                @Override
                public SpooledMedia put(TenantId tenant, MediaHolder holder, MediaUpload upload, Instant now)
                        throws IOException {
                    ByteArrayOutputStream read = new ByteArrayOutputStream();
                    InputStream noting = new InputStream() {
                        @Override
                        public int read() throws IOException {
                            int one = upload.bytes().read();
                            read.write(one);
                            return one;
                        }

                        @Override
                        public int read(byte[] bytes, int offset, int length) throws IOException {
                            int many = upload.bytes().read(bytes, offset, length);
                            read.write(bytes, offset, Math.max(0, many));
                            return many;
                        }
                    };
                    try {
                        return super.put(tenant, holder, new MediaUpload(noting, upload.length(), upload.most()), now);
                    } catch (IOException broken) {
                        ByteArrayInputStream half = new ByteArrayInputStream(read.toByteArray());
                        super.put(tenant, holder, new MediaUpload(half, OptionalLong.empty(), upload.most()), now);
                        throw broken;
                    }
                }
            };
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class WholePieces extends MediaStoreContract {
        private static final long A_PIECE = 256 << 10;

        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return new Forwarding(mostBytes) {
                @Override
                public InputStream open(TenantId tenant, SpooledMedia media, long offset) throws IOException {
                    return super.open(tenant, media, offset - offset % A_PIECE);
                }
            };
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class ForgettingHolds extends MediaStoreContract {
        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return new Forwarding(mostBytes) {
                @Override
                public boolean hold(TenantId tenant, MediaHolder holder, SpooledMedia media, Instant now) {
                    return find(tenant, media.sha256()).isPresent();
                }
            };
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class DeletingWhatIsHeld extends MediaStoreContract {
        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return new Forwarding(mostBytes) {
                @Override
                public int deleteUnheld(Instant before, int most) {
                    claimHolds(before, before, most).forEach(hold -> super.release(hold, Instant.MIN));
                    return super.deleteUnheld(before, most);
                }
            };
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class EndingWhateverItSaw extends MediaStoreContract {
        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return new Forwarding(mostBytes) {
                @Override
                public boolean release(MediaHold seen, Instant now) {
                    release(seen.tenant(), seen.holder(), now);
                    return true;
                }
            };
        }
    }

    @ExtendWith(OnPurpose.Asked.class)
    static final class MixingTenants extends MediaStoreContract {
        private static final TenantId ALL = new TenantId("all");

        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return new Forwarding(mostBytes) {
                @Override
                public SpooledMedia put(TenantId tenant, MediaHolder holder, MediaUpload upload, Instant now)
                        throws IOException {
                    return super.put(ALL, holder, upload, now);
                }

                @Override
                public Optional<SpooledMedia> find(TenantId tenant, String sha256) {
                    return super.find(ALL, sha256);
                }

                @Override
                public InputStream open(TenantId tenant, SpooledMedia media, long offset) throws IOException {
                    return super.open(ALL, media, offset);
                }
            };
        }
    }

    private static class Forwarding implements MediaStore {
        private final MediaStore store;

        Forwarding(long mostBytes) {
            store = new InMemoryMediaStore(mostBytes);
        }

        @Override
        public SpooledMedia put(TenantId tenant, MediaHolder holder, MediaUpload upload, Instant now)
                throws IOException {
            return store.put(tenant, holder, upload, now);
        }

        @Override
        public boolean hold(TenantId tenant, MediaHolder holder, SpooledMedia media, Instant now) {
            return store.hold(tenant, holder, media, now);
        }

        @Override
        public void release(TenantId tenant, MediaHolder holder, Instant now) {
            store.release(tenant, holder, now);
        }

        @Override
        public boolean release(MediaHold seen, Instant now) {
            return store.release(seen, now);
        }

        @Override
        public Optional<SpooledMedia> find(TenantId tenant, String sha256) {
            return store.find(tenant, sha256);
        }

        @Override
        public InputStream open(TenantId tenant, SpooledMedia media, long offset) throws IOException {
            return store.open(tenant, media, offset);
        }

        @Override
        public List<MediaHold> claimHolds(Instant now, Instant seenBefore, int most) {
            return store.claimHolds(now, seenBefore, most);
        }

        @Override
        public int deleteUnheld(Instant before, int most) {
            return store.deleteUnheld(before, most);
        }

        @Override
        public MediaUse use() {
            return store.use();
        }
    }

    private static List<String> failuresOf(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .configurationParameter(OnPurpose.PARAMETER, "true")
                .execute()
                .testEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replace("()", ""))
                .toList();
    }
}
