package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import java.util.List;

/// What a work accident did and what it cost.
///
/// @param losses     lasting losses, by code of the table `benefit/jkk/losses`
/// @param days       days unable to work
/// @param trips      transport, on receipts
/// @param aids       prosthesis, denture and the like
/// @param leftHanded whether right and left change places in the table of losses
public record Injury(List<Loss> losses, int days, List<Trip> trips, List<Aid> aids, boolean leftHanded) {

    public static final Injury NONE = new Injury(List.of(), 0, List.of(), List.of());

    /// An injury of a right-handed person.
    public Injury(List<Loss> losses, int days, List<Trip> trips, List<Aid> aids) {
        this(losses, days, trips, aids, false);
    }

    public Injury {
        losses = List.copyOf(losses);
        trips = List.copyOf(trips);
        aids = List.copyOf(aids);
    }

    /// A lasting loss.
    ///
    /// @param functionLoss share of the function that is lost; all of it for an anatomical loss
    /// @param units        how often the row counts, for rows such as "each 10 decibel"
    /// @param earlierLoss   share of the function that was lost already before
    public record Loss(String code, Rate functionLoss, int units, Rate earlierLoss) {

        /// A loss of something that was whole before.
        public Loss(String code, Rate functionLoss, int units) {
            this(code, functionLoss, units, Rate.ZERO);
        }
    }

    /// A trip to hospital or home.
    public record Trip(Mode mode, Rupiah cost) {}

    /// Way of transport. Land, river and lake share one cap.
    public enum Mode {
        LAND,
        RIVER,
        LAKE,
        SEA,
        AIR;

        String key() {
            return switch (this) {
                case LAND, RIVER, LAKE -> "land";
                case SEA -> "sea";
                case AIR -> "air";
            };
        }
    }

    /// An aid that was bought; for a prosthesis `cost` is the price of the government rehabilitation hospital.
    ///
    /// @param months over which the cost arose; only home care asks for it, 0 when not known
    public record Aid(AidKind kind, Rupiah cost, int months) {

        /// An aid bought at once.
        public Aid(AidKind kind, Rupiah cost) {
            this(kind, cost, 0);
        }
    }

    /// Kinds of aid.
    public enum AidKind {
        PROSTHESIS,
        DENTURE,
        HEARING_AID,
        GLASSES,
        HOME_CARE
    }
}
