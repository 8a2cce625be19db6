// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {IBeamState} from "./IBeamState.sol";

/// @title IConfigurator
/// @notice What the operators of a PAU, its cBEAMs, may change by themselves: limits, within second-order limits, and
///         whatever controller calls were approved beforehand.
/// @dev It is DEFAULT_ADMIN_ROLE of the RateLimits and may call the controllers as their admin. A cBEAM is assumed
///      compromised: what it can do is bounded by {IBeamState}, and nothing it does adds to that.
interface IConfigurator {
    event SetRateLimit(address indexed rateLimits, bytes32 indexed key, uint256 maxAmount, uint256 slope);
    event CallControllerAction(address indexed controller, bytes data);

    /// @notice Sets a limit. What is left of it stays as it is, cut to the new maximum; a new one starts empty.
    /// @dev A cBEAM of the RateLimits. With `init` as {IBeamState-getInitRateLimits}:
    ///      - where the init is unlimited, the arguments must be too, and take effect at once;
    ///      - else neither value may exceed the greater of the init and of what is set now times maxChange, nor
    ///        type(uint128).max, and if either is above what is set now, the last such change was at least a hop ago.
    ///      Reverts, in this order, with "Configurator/stopped", "Configurator/not-authorized-ratelimits-cBeam",
    ///      "Configurator/unlimited-incorrect-params", "Configurator/exceeds-max-amount",
    ///      "Configurator/exceeds-max-slope", "Configurator/increment-too-soon".
    /// @param maxAmount Base units of whatever the key counts.
    /// @param slope Base units a second.
    function setRateLimit(address rateLimits, bytes32 key, uint256 maxAmount, uint256 slope) external;

    /// @notice Makes an approved call. It stays approved, and may be made again, until it is deleted.
    /// @dev A cBEAM of the controller. Reverts, in this order, with "Configurator/stopped",
    ///      "Configurator/not-authorized-controller-cBeam", "Configurator/not-valid-data", "Configurator/call-failed".
    /// @return ret What the controller returned.
    function callControllerAction(address controller, bytes calldata data) external returns (bytes memory ret);

    function beamState() external view returns (IBeamState);

    /// @notice When a limit was last increased, in seconds since 1970.
    function zzz(address rateLimits, bytes32 key) external view returns (uint256 timestamp);
}
